import Convoke

extension Route {
    /// The pages of the team, for who is signed in.
    enum TeamRoute: Hashable, Sendable {
        case today, login, out, account, queues, statements, outbox, journal, people
        case mail(Identifier<MailDraft>)
        case event(Identifier<Event>)
        case guests(Identifier<Event>)
        /// The list of guests as a file to take away.
        case guestFile(Identifier<Event>)
        case statement(Identifier<JointStatement>)
        /// A statement's letter as a file: kind, language and form.
        case letter(Identifier<JointStatement>, kind: String, LanguageTag, LetterFileFormat)

        private static let plain: [TeamRoute] = [
            .today, .login, .out, .account, .queues, .statements, .outbox, .journal, .people,
        ]

        /// What stands behind `/en/team/`.
        var name: String {
            switch self {
            case .today: ""
            case .login: "sign-in"
            case .out: "sign-out"
            case .account: "account"
            case .queues: "queues"
            case .statements: "statements"
            case .outbox: "outbox"
            case .journal: "journal"
            case .people: "people"
            case .mail(let mail): "outbox/\(mail)"
            case .event(let event): "events/\(event)"
            case .guests(let event): "events/\(event)/guests"
            case .guestFile(let event): "events/\(event)/guests.csv"
            case .statement(let statement): "statements/\(statement)"
            case .letter(let statement, let kind, let language, let format):
                "statements/\(statement)/\(kind).\(language).\(format.fileExtension)"
            }
        }

        init?(_ parts: ArraySlice<String>) {
            let (parts, name) = (Array(parts), parts.joined(separator: "/"))
            if let page = Self.plain.first(where: { $0.name == name }) {
                self = page
                return
            }
            guard (2...3).contains(parts.count) else { return nil }
            switch (parts[0], parts.count) {
            case ("outbox", 2): self.init(Identifier(parts[1]).map(TeamRoute.mail))
            case ("events", 2): self.init(Identifier(parts[1]).map(TeamRoute.event))
            case ("events", 3) where parts[2] == "guests": self.init(Identifier(parts[1]).map(TeamRoute.guests))
            case ("events", 3) where parts[2] == "guests.csv": self.init(Identifier(parts[1]).map(TeamRoute.guestFile))
            case ("statements", 2): self.init(Identifier(parts[1]).map(TeamRoute.statement))
            case ("statements", 3): self.init(Identifier(parts[1]).flatMap { Self.letter($0, parts[2]) })
            default: return nil
            }
        }

        private init?(_ route: TeamRoute?) {
            guard let route else { return nil }
            self = route
        }

        private static func letter(_ statement: Identifier<JointStatement>, _ file: String) -> TeamRoute? {
            let names = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard names.count == 3, Identifier<JointStatement>(names[0]) != nil, let language = LanguageTag(names[1]),
                language.text == names[1],
                let format = LetterFileFormat.allCases.first(where: { $0.fileExtension == names[2] })
            else { return nil }
            return .letter(statement, kind: names[0], language, format)
        }

        /// The least role that sees the page.
        var permission: Permission {
            switch self {
            case .today, .account, .event: .reader
            case .queues, .outbox, .mail, .guests: .secretariat
            case .journal, .statements, .statement, .letter, .guestFile: .organiser
            case .people: .owner
            case .login, .out: .anyone
            }
        }
    }
}
