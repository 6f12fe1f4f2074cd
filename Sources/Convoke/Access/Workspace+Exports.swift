import ConvokeModel
import ConvokeStore

/// What it takes for a member to take a list of people away.
public enum ExportNeed: Hashable, Sendable {
    case nothing
    /// Nobody else could agree: the passphrase is asked for again.
    case passphrase
    /// Somebody else who may do it, too, has to agree.
    case secondPerson
}

extension Workspace {
    /// In a campaign at risk nobody takes such a list away alone, where there is somebody else to ask.
    public func exportNeed(of member: TeamMember) async throws -> ExportNeed {
        try await data.read { reader in
            guard try reader.campaign().risk != .standard else { return .nothing }
            let others = try reader.teamMembers().filter {
                $0.id != member.id && $0.hasJoined && $0.role.isAllowed(ExportGuests.permission)
            }
            return others.isEmpty ? .passphrase : .secondPerson
        }
    }
}
