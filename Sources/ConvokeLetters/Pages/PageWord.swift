import ConvokeModel

/// The words of the pages; each language has them in one file, `pages/words/<language>.txt`.
public enum PageWord: String, Word {
    case skip, menu, languages, home, programme, calendars, changes, privacy, accessibility, upcoming, past, statements,
        filter
    case when, `where`, online, organisers, participants, spoken, interpretation, access, entry, recording, captions
    case documents, links, register, choose, yes, no, error, sign, signatories, contact, back, confirm, done
    case publishedBy, nothingUpcoming, nothingFound, filterKind, filterLanguage, filterAny, filterShow,
        openForSignature, whenUnannounced, whereLater, coSponsors, entryList, entryBadge, entryBy,
        recordingForbidden, recordingAudioOnly, recordingSpeakersOnly, recordingAllowed, recordingStreamed,
        chathamHouse, stepFree, hearingLoop, signLanguage, contentWarnings, addToCalendar, stateCancelled,
        statePostponed, stateHeld, roleChair, roleModerator, roleSpeaker, roleRespondent, roleWitness,
        roleInterpreter, roleRapporteur, roleDirector, registerSend, registerClosed, registerNotYet,
        registerElsewhere, registerApproval, registerFull, fieldName, fieldNameHint, fieldNameGate, fieldMail,
        fieldMailHint, fieldParty, fieldCode, fieldOptional, keptDays, leaveEmpty, errorsHeading, errorName,
        errorMail, errorParty, errorAnswer, errorOrganisation, errorPerson, errorKind, errorCountry,
        errorExpired, errorQuick, errorCode, errorRefused, signSend, signNote, signUntil, signLate,
        signClosed, signPaused, signedBy, otherLanguages, textDigest, signAs, asOrganisation, asIndividual,
        fieldOrganisation, fieldOrganisationHint, fieldPerson, fieldPersonHint, fieldTitle, fieldCountry,
        fieldDisplay, displayPublic, displayAnonymous, displayWithheld, fieldContact, keptSignature,
        thanksTitle, thanksPlace, thanksSignature, placeTitle, placeState, placeRequested, placeConfirmed,
        placeWaiting, placePosition, placeOffered, placeCancelled, placeKeep, placeParty, placeCancel,
        placeAccept, placeChange, confirmPlaceTitle, confirmPlaceText, signatureTitle, signatureStatement,
        signatureName, signatureVersion, signatureAwaitingConfirmation, signatureAwaitingApproval,
        signatureAccepted, signatureHeld, signatureRejected, signatureWithdrawn, signatureLapsed,
        signatureConfirmText, signatureRefuse, signatureWithdraw, signatureAgree, readingNote, readingPrivate,
        calendarsLead, calendarsRisk, calendarsEverything, calendarsSubscribe, calendarsDownload, calendarsCode,
        calendarsHow, calendarsApple, calendarsGoogle, calendarsOutlook, calendarsThunderbird, changesLead,
        changesNone, changesFollow, changeAnnounced, changeMoved, changeCancelled, changePostponed,
        changePublished, privacyCookies, privacyGuests, privacyGuestsText, privacyDays, privacyEvent,
        privacyNone, privacySignatures, privacySignaturesText, accessibilityText, accessibilityEvents,
        accessibilityContact, teamTitle, teamSignIn, teamSignOut, teamPassphrase, teamAgain, teamWrong,
        teamDiffer, teamShort, teamChoose, teamChooseText, teamToday, teamQueues, teamOutbox, teamJournal,
        teamPeople, teamWaiting, teamDue, teamEvents, teamNothing, teamGuests, teamSignatures, teamSuspicions,
        teamReview, teamMails, teamApprove, teamDecline, teamDistinct, teamMerge, teamHold, teamRelease,
        teamRole, teamInvite, teamRemove, teamJoined, teamInvited, teamRoleOwner, teamRoleOrganiser,
        teamRoleSecretariat, teamRoleDoor, teamRoleReader, teamEventIdea, teamEventDraft, teamEventAnnounced,
        teamEventPostponed, teamEventCancelled, teamEventHeld, teamMailDraft, teamMailApproved,
        teamMailHeldBack, teamMailSent, teamMailFailed, teamMailBounced, teamStatements, teamStageDraft,
        teamStageSignOn, teamStageClosed, teamStageFrozen, teamStagePublished, teamStageArchived, teamOpen,
        teamPause, teamClose, teamFreeze, teamPublish, notFoundTitle, notFoundText, failedTitle, failedText,
        busyText, badRequestText
    case teamAccount, teamCode, teamCodeHint, teamCodeWrong, teamSecret, teamSecondOff, teamSecondOn,
        teamSecondHow, teamTurnOn, teamTurnOff, teamRecovery, teamFigures, figuresDay, figuresCountry,
        figuresCategory, figuresLanguage, figuresSource, teamLetters, teamDeliveries, teamDeliver,
        teamRecipient, teamChannel, teamMove, teamStart, teamEnd, teamAnnounce, teamPostpone, teamCancel,
        teamGuestList, teamGuestRequested, teamGuestConfirmed, teamGuestWaitlisted, teamGuestOffered,
        teamGuestDeclined, teamGuestCancelled, teamGuestLapsed, teamCame, teamDownload, teamAskList,
        teamListAsked, teamListRequests, teamAgree
    case supporters, changeChangedPlace, changeAnnouncedAgain, partTitle, partRole, partHeading, partSend, partKeep,
        partKept, partName, partLogo, partUntil, partLate, partOver, partNoWayBack, partLeave, partLeaveText,
        partLeft, partAnswerInvited, partAnswerTentative, partAnswerConfirmed, partAnswerDeclined,
        partAnswerWithdrawn, partChecklistTravel, partChecklistVisa, partChecklistBadge, partChecklistBio,
        partChecklistConsent, roleOrganiser, roleCoSponsor, errorLogo, fieldEntry, placeEntry,
        placeEntryRefuse

    /// The parameters that it has to have, written `{name}`.
    var parameters: Set<String> {
        switch self {
        case .publishedBy: ["name"]
        case .entryBy, .partUntil: ["day"]
        case .partName: ["language"]
        case .registerNotYet, .signUntil, .placeOffered, .readingNote: ["time"]
        case .keptDays: ["days"]
        case .errorParty: ["most"]
        case .signedBy, .placePosition, .signatureVersion: ["count"]
        default: []
        }
    }

    /// By the names that files and templates write: `published-by`.
    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.word, $0) })

    /// Those that a template can print by name.
    static var plain: [PageWord] { allCases.filter(\.parameters.isEmpty) }
}
