/// What large providers say of their addresses: which signs they pass over, and which of their domains are one.
struct MailProvider {
    /// The signs that make no difference.
    private var ignored: Set<Character> = []
    /// The sign after which people write what they like.
    private var tag: Character = "+"
    /// The domain that stands for all of them.
    private var domain: String?

    /// The mailbox behind an address in small letters.
    static func canonical(_ local: String, at domain: String) -> String {
        // `name@anything.fastmail.com` is `anything@fastmail.com`.
        if let name = domain.suffixless("fastmail.com"), !name.contains(".") { return "\(name)@fastmail.com" }
        let provider = known[domain] ?? MailProvider()
        var mailbox = local
        if let tag = mailbox.firstIndex(of: provider.tag), tag > mailbox.startIndex {
            mailbox = String(mailbox[..<tag])
        }
        let plain = mailbox.filter { !provider.ignored.contains($0) }
        return "\(plain.isEmpty ? mailbox : plain)@\(provider.domain ?? domain)"
    }

    private static let known: [String: MailProvider] = {
        var known: [String: MailProvider] = [:]
        func add(_ domains: String, _ provider: MailProvider) {
            for domain in domains.split(separator: " ") { known[String(domain)] = provider }
        }
        add("gmail.com googlemail.com", MailProvider(ignored: ["."], domain: "gmail.com"))
        add(
            "proton.me protonmail.com protonmail.ch pm.me",
            MailProvider(ignored: [".", "-", "_"], domain: "protonmail.com"))
        add("icloud.com me.com mac.com", MailProvider(domain: "icloud.com"))
        add(
            "ya.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua",
            MailProvider(ignored: [".", "-"], domain: "yandex.ru"))
        add(
            "yahoo.com yahoo.co.uk yahoo.fr yahoo.es yahoo.de yahoo.it ymail.com rocketmail.com", MailProvider(tag: "-")
        )
        return known
    }()
}

extension String {
    /// What stands before a domain in one below it.
    fileprivate func suffixless(_ domain: String) -> String? {
        hasSuffix("." + domain) ? String(dropLast(domain.count + 1)) : nil
    }
}
