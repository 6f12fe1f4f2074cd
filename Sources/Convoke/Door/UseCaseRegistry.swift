import ConvokeModel
import ConvokeStore
import Foundation

/// A use case as the API, `convoke do` and a remote workspace find it: by name, with JSON in and out.
public struct RegisteredUseCase: Sendable {
    public let name: String
    public let permission: Permission
    public let isRead: Bool
    /// What it takes.
    public let schema: @Sendable () -> (schema: RequestSchema, isWhole: Bool)
    /// Decodes the use case, performs it, and encodes its outcome.
    public let perform: @Sendable (Workspace, _ json: String, Actor?, RequestID?) async throws -> String

    init<U: UseCase>(_ type: U.Type) {
        name = U.name
        permission = U.permission
        isRead = false
        schema = { RequestSchema.of(U.self) }
        perform = { workspace, json, actor, request in
            let useCase = try Self.decoded(U.self, json, name: U.name)
            return try CanonicalJSON.text(of: try await workspace.perform(useCase, as: actor, request: request))
        }
    }

    init<U: ReadUseCase>(_ type: U.Type) {
        name = U.name
        permission = U.permission
        isRead = true
        schema = { RequestSchema.of(U.self) }
        perform = { workspace, json, actor, _ in
            let useCase = try Self.decoded(U.self, json, name: U.name)
            return try CanonicalJSON.text(of: try await workspace.perform(useCase, as: actor))
        }
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ json: String, name: String) throws -> Value {
        if let number = CanonicalJSON.excessiveNumber(in: json) {
            throw GivenRefusal(
                .invalid,
                "This is not what '\(name)' takes: \(String(number.prefix(40))) is too large. Write numbers below 1000000000000."
            )
        }
        do { return try CanonicalJSON.value(type, from: json) } catch let error as DecodingError {
            throw GivenRefusal(.invalid, "This is not what '\(name)' takes: \(error.sentence)")
        }
    }
}

/// Every use case by its name.
public enum UseCaseRegistry {
    public static let all: [RegisteredUseCase] = [
        .init(AddPerson.self), .init(AnnounceEvent.self), .init(ApplyCampaign.self), .init(CancelEvent.self),
        .init(ConfirmPerson.self), .init(CreateEvent.self), .init(DeclinePerson.self), .init(ExportCampaign.self),
        .init(HoldEvent.self), .init(InvitePerson.self), .init(KnowPrivateThings.self), .init(ListEvents.self),
        .init(ListOrganisations.self), .init(ListPeople.self), .init(ListStatements.self), .init(MoveEvent.self),
        .init(PlanCampaign.self), .init(PostponeEvent.self), .init(ReadLetter.self),
        .init(ReadPublicCampaign.self), .init(ReadNameCards.self), .init(ReadRunSheet.self), .init(ShowEvent.self),
        .init(ShowJournal.self),
        .init(ShowOrganisation.self),
        .init(ShowProgramme.self), .init(ShowStatement.self), .init(VerifyJournal.self), .init(AcceptOffer.self),
        .init(ApproveGuest.self), .init(CancelPlace.self),
        .init(ChangeParty.self), .init(CheckIn.self), .init(ConfirmAddress.self), .init(DeclineGuest.self),
        .init(FreezeGuests.self), .init(GiveUpPlace.self), .init(ListGuests.self), .init(MoveInQueue.self),
        .init(OfferPlace.self), .init(PromoteQueue.self), .init(PurgeGuests.self), .init(RequestPlace.self),
        .init(ShowGuest.self), .init(ShowSeats.self), .init(TakePlace.self), .init(UndoCheckIn.self),
        .init(ViewPlace.self), .init(WithdrawEverywhere.self), .init(WithdrawPerson.self),
        .init(ListOutbox.self), .init(ReadOutbox.self), .init(RemindGuests.self), .init(ShowMail.self),
        .init(ThankGuests.self),
        .init(LetWaitingIn.self), .init(LetWalkIn.self), .init(MergeDoorFacts.self), .init(ShowDoorCode.self),
        .init(ShowDoorList.self),
        .init(ShowNoShows.self),
        .init(EraseGuest.self), .init(ErasePerson.self), .init(ExportGuests.self), .init(ExportPerson.self),
        .init(ImportGuests.self),
        .init(InviteOrganisation.self), .init(ListInvitations.self), .init(RevokeInvitation.self),
        .init(ReissueLink.self), .init(ReissueLinks.self), .init(OpenByWords.self),
        .init(DiscardMail.self), .init(HoldMail.self),
        .init(ShowFigures.self), .init(TakeReply.self), .init(Tick.self),
        .init(AddAddendum.self), .init(AddSignature.self), .init(AgreeToText.self), .init(ApproveSignature.self),
        .init(ArchiveStatement.self), .init(CloseStatement.self), .init(CompareVersions.self), .init(ConfirmClock.self),
        .init(ConfirmSignature.self), .init(CorrectSignature.self), .init(CreateStatement.self),
        .init(DeliverStatement.self), .init(DraftLetter.self), .init(EmbargoStatement.self),
        .init(FreezeStatement.self),
        .init(HoldSignature.self), .init(ListDeliveries.self), .init(ListReadingLinks.self),
        .init(ListSignatures.self), .init(MakeReadingLink.self), .init(OpenStatement.self), .init(PauseStatement.self),
        .init(PublishStatement.self), .init(ReadByLink.self), .init(ReadManifest.self), .init(RefuseSignature.self),
        .init(RejectSignature.self), .init(ReplyToStatement.self), .init(ReviseStatement.self),
        .init(RevokeReadingLink.self), .init(ShowSignature.self), .init(ShowSignatureFigures.self),
        .init(SignStatement.self), .init(UnfreezeStatement.self), .init(ViewSignature.self),
        .init(WithdrawOwnSignature.self), .init(WithdrawSignature.self),
        .init(ReadChanges.self), .init(ReadGuestFeed.self), .init(ReadTeamCampaign.self),
        .init(DistinguishSignatures.self), .init(ExportSignatures.self), .init(ImportSignatures.self),
        .init(ListMissingSignatories.self), .init(ListSuspicions.self),
        .init(MergeSignatures.self),
        .init(InviteSignatories.self), .init(RemindSignatories.self),
        .init(ListClashes.self), .init(SuggestOpenings.self), .init(CompareReleases.self),
        .init(ListReleases.self), .init(ReleaseProgramme.self), .init(UndoRelease.self), .init(CloneEvent.self),
        .init(ShowGrid.self),
        .init(ListNextSteps.self),
        .init(MarkStep.self),
        .init(ListDeadlines.self), .init(ListForumSessions.self), .init(MarkDeadline.self),
        .init(UnwaiveClash.self), .init(WaiveClash.self),
        .init(ChangeOwnParty.self), .init(ReadSite.self), .init(ReadStatementPage.self),
        .init(ListTokens.self), .init(MakeToken.self), .init(RevokeToken.self),
        .init(KnowLinks.self), .init(MarkMail.self), .init(ReadDueMails.self),
        .init(InviteMember.self), .init(ListMembers.self), .init(RemoveMember.self),
        .init(RestorePerson.self), .init(RemindOfDeadlines.self), .init(ChaseEntry.self), .init(MakeEntryList.self),
        .init(NoteEntry.self),
        .init(SayEntry.self),
        .init(AnswerPart.self), .init(ConfirmCoSponsor.self), .init(DeclineCoSponsor.self),
        .init(FreezeCoSponsors.self), .init(InviteCoSponsor.self), .init(LeaveEverything.self),
        .init(ListCoSponsors.self), .init(ListParts.self), .init(NoteChecklist.self), .init(RemindParts.self),
        .init(ShowPartLink.self), .init(TakeNames.self), .init(ViewPart.self), .init(WithdrawCoSponsor.self),
        .init(ApproveMails.self), .init(BounceMail.self), .init(EditMail.self), .init(ListMailBatches.self),
    ].sorted { $0.name < $1.name }

    /// The use case of that name; a sentence with a suggestion where there is none.
    public static func named(_ name: String) throws -> RegisteredUseCase {
        guard let found = all.first(where: { $0.name == name }) else {
            throw NotFound("use case", name, among: all.map(\.name))
        }
        return found
    }
}

extension DecodingError {
    /// What did not fit, and where, as a sentence.
    var sentence: String {
        func place(_ context: Context) -> String {
            let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
            return path.isEmpty ? "" : " at '\(path)'"
        }
        return switch self {
        case .keyNotFound(let key, let context): "'\(key.stringValue)' is missing\(place(context))."
        case .valueNotFound(_, let context): "a value is missing\(place(context))."
        case .typeMismatch(let type, let context): "a value\(place(context)) has to be a \(type)."
        case .dataCorrupted(let context): "\(context.debugDescription)\(place(context))"
        @unknown default: "it could not be read."
        }
    }
}
