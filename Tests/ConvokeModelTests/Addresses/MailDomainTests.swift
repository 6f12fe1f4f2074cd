import ConvokeTestSupport
import Testing

@testable import ConvokeModel

@Suite("What an address says of who owns it")
struct MailDomainTests {
    @Test(
        "A mailbox is the same however its provider lets it be written",
        arguments: [
            ("Ana.Paz+list@googlemail.com", "anapaz@gmail.com"), ("ana.paz@example.org", "ana.paz@example.org"),
            ("A_na-Paz@pm.me", "anapaz@protonmail.com"), ("ana@me.com", "ana@icloud.com"),
            ("ana-paz@ya.ru", "anapaz@yandex.ru"), ("ana-shop@yahoo.com", "ana@yahoo.com"),
            ("x@ana.fastmail.com", "ana@fastmail.com"), ("+x@example.org", "+x@example.org"),
            ("...@example.org", nil), ("a+b+c@Example.ORG", "a@example.org"),
        ] as [(String, String?)])
    func canonical(address: String, mailbox: String?) {
        #expect(MailAddress(address)?.canonical == mailbox)
    }

    @Test(
        "An owner's domain is found above its subdomains",
        arguments: [
            ("mail.hrw.org", "hrw.org"), ("www.amnesty.org.uk", "amnesty.org.uk"), ("a.b.c.or.ke", "c.or.ke"),
            ("x.org.mx", "x.org.mx"), ("ldh.asso.fr", "ldh.asso.fr"), ("co.uk", "co.uk"),
            ("EXAMPLE.org", "example.org"),
        ])
    func organisational(domain: String, owned: String) {
        #expect(MailDomain(domain)?.organisational == owned)
    }

    @Test(
        "An address proves its organisation's domain, and nothing else",
        arguments: [
            ("ana@hrw.org", "hrw.org", true), ("ana@mail.hrw.org", "hrw.org", true),
            ("ana@hrw.org", "www.hrw.org", true),
            ("ana@HRW.org", "hrw.ORG", true), ("ana@hrw.org.evil.com", "hrw.org", false),
            ("ana@nothrw.org", "hrw.org", false),
            ("ana@gmail.com", "gmail.com", false), ("ana@googlemail.com", "gmail.com", false),
            ("ana@x.proton.me", "proton.me", false), ("ana@one.co.uk", "two.co.uk", false),
            ("ana@a.co.uk", "co.uk", false),
            // The first letter is Cyrillic.
            ("ana@\u{0430}mnesty.org", "amnesty.org", false), ("ana@\u{0430}mnesty.org", "\u{0430}mnesty.org", false),
            ("ana@xn--mnesty-1nf.org", "amnesty.org", false), ("ana@bücher.org", "xn--bcher-kva.org", true),
            ("ana@мемориал.org", "xn--80ahcnfcbqn.org", false), ("ana@пример.org", "xn--e1afmkfd.org", true),
            ("ana@hrw.org", nil, false), ("ana@hrw.org", "", false), ("ana@hrw.org", "org", false),
        ] as [(String, String?, Bool)])
    func proof(address: String, domain: String?, isProof: Bool) throws {
        #expect(try #require(MailAddress(address)).proves(domain: domain) == isProof)
    }

    @Test(
        "A look-alike is known for one",
        arguments: [
            ("\u{0430}mnesty.org", "amnesty.org", true), ("arnnesty.org", "amnesty.org", true),
            ("hrvv.org", "hrw.org", true), ("\u{0430}\u{0440}\u{0441}.org", "apc.org", true),
            ("ämnesty.org", "amnesty.org", true),
            ("art1cle19.org", "artlcle19.org", true), ("amnesty.org", "amnesty.org", false),
            ("hrw.org", "omct.org", false),
        ])
    func lookAlikes(left: String, right: String, isOne: Bool) throws {
        let (left, right) = (try #require(MailDomain(left)), try #require(MailDomain(right)))
        #expect(left.resembles(right) == isOne)
        #expect(right.resembles(left) == isOne)
    }

    @Test(
        "Punycode is read, and no noise stops it",
        arguments: [
            ("bcher-kva", "bücher"), ("e1afmkfd", "пример"), ("fiqs8s", "中国"), ("mgbh0fb", "مثال"), ("", nil),
            ("999999999", nil),
            ("zzzzzzzzzzzzzzzzzzzzzzzzzzzz", nil), ("a-", "a"), ("!", nil),
        ] as [(String, String?)])
    func punycode(text: String, label: String?) { #expect(Punycode.decoded(text) == label) }

    @Test(
        "What is no domain is none",
        arguments: ["", ".", "org", "a..b", "-a.org", "a-.org", "a b.org", "1.2.3.4", "a_b.org"])
    func none(text: String) { #expect(MailDomain(text) == nil) }
}
