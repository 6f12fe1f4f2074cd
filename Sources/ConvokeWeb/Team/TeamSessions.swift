import Convoke
import Crypto
import Foundation
import Synchronization

/// Who is signed in, in memory alone: a restart signs everybody out.
final class TeamSessions: Sendable {
    struct Session: Sendable {
        var member: Identifier<TeamMember>
        /// What every form has to carry, so that no other page can send one.
        var formKey: String
        fileprivate var startedAt: Double
        fileprivate var seenAt: Double
        /// Lists of people whose reading was noted in this session.
        var noted: Set<String> = []
    }

    /// Seconds without a sign of life, and in all.
    static let (idle, longest) = (1800.0, 43_200.0)
    private static let most = 1000

    private let sessions = Mutex<[Data: Session]>([:])
    private let surroundings: Surroundings

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// Signs somebody in; gives what the cookie holds, which is kept nowhere.
    func start(_ member: Identifier<TeamMember>) -> String {
        let token = SHA256Text.hexadecimal(surroundings.randomness(32))
        let now = surroundings.elapsed()
        let session = Session(
            member: member, formKey: SHA256Text.hexadecimal(surroundings.randomness(32)), startedAt: now, seenAt: now)
        sessions.withLock { sessions in
            sessions = sessions.filter { !Self.isOver($0.value, at: now) }
            if sessions.count >= Self.most { sessions.removeAll() }
            sessions[Self.name(token)] = session
        }
        return token
    }

    /// The session of a cookie, which lives on from now; nothing for one that is over or never was.
    func session(_ token: String) -> Session? {
        let (name, now) = (Self.name(token), surroundings.elapsed())
        return sessions.withLock { sessions in
            guard var session = sessions[name] else { return nil }
            guard !Self.isOver(session, at: now) else {
                sessions[name] = nil
                return nil
            }
            session.seenAt = now
            sessions[name] = session
            return session
        }
    }

    /// Whether a list of people is read for the first time in this session; notes that it was.
    func isFirstLook(at list: String, _ token: String) -> Bool {
        sessions.withLock { $0[Self.name(token)]?.noted.insert(list).inserted ?? false }
    }

    func end(_ token: String) { _ = sessions.withLock { $0.removeValue(forKey: Self.name(token)) } }

    private static func isOver(_ session: Session, at now: Double) -> Bool {
        now - session.seenAt > idle || now - session.startedAt > longest
    }

    private static func name(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }
}

extension TeamSessions.Session {
    /// Whether a form came from a page of this session; takes as long for any.
    func owns(_ key: String) -> Bool { Secret.areEqual(formKey.utf8, key.utf8) }
}
