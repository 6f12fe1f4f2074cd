import ConvokeModel
import Testing

struct PermissionTests {
    /// Who may do what, written out: each role with every permission that it has.
    private static let allowed: [Role: Set<Permission>] = [
        .owner: [.owner, .organiser, .secretariat, .door, .reader, .anyone],
        .organiser: [.organiser, .secretariat, .door, .reader, .anyone],
        .secretariat: [.secretariat, .reader, .anyone],
        .door: [.door, .anyone],
        .reader: [.reader, .anyone],
    ]

    @Test("Each role may do what the table says, and nothing else", arguments: Role.allCases, Permission.allCases)
    func table(role: Role, permission: Permission) {
        let expected = Self.allowed[role]?.contains(permission) == true
        #expect(role.isAllowed(permission) == expected)
        #expect(Actor(name: "Ada", role: role).isAllowed(permission) == expected)
    }

    @Test("A stranger may do what anyone may, and nothing else", arguments: Permission.allCases)
    func stranger(permission: Permission) {
        #expect(Actor.anyone.isAllowed(permission) == (permission == .anyone))
    }

    @Test("A refusal names the role that it takes")
    func forbidden() {
        let refusal = Forbidden(useCase: "event.cancel", permission: .organiser)
        #expect(refusal.code == .forbidden)
        #expect(refusal.sentence == "'event.cancel' takes the role 'organiser'. Ask the owner of the campaign for it.")
    }
}
