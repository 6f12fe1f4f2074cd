/// What kind of thing is called together.
public enum EventKind: String, Word {
    case sideEvent, panel, screening, briefing, pressConference, workshop, vigil, demonstration, meeting, observance,
        publication, award, deadline
}

/// What somebody does at an event.
public enum ParticipantRole: String, Word {
    case chair, moderator, speaker, respondent, witness, interpreter, rapporteur, director
}

/// How somebody takes part.
public enum Presence: String, Word { case inPerson, remote, video, readOnBehalf }

/// What may be recorded.
public enum RecordingRule: String, Word { case forbidden, audioOnly, speakersOnly, allowed, streamed }
