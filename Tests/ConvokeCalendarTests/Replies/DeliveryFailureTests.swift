import ConvokeCalendar
import Testing

@Suite("Mails that came back")
struct DeliveryFailureTests {
    /// A report as mail servers send it, with the fields of one recipient.
    static func report(
        action: String = "failed", status: String = "5.1.1", token: String = "<mail1@x.example>",
        original: String = "message/rfc822", kind: String = "multipart/report; report-type=delivery-status"
    ) -> [UInt8] {
        Array(
            """
            From: MAILER-DAEMON@mx.example.org\r
            To: office@example.org\r
            Subject: Undelivered Mail Returned to Sender\r
            Content-Type: \(kind);\r
            \tboundary="A1B2"\r
            \r
            --A1B2\r
            Content-Type: text/plain; charset=us-ascii\r
            \r
            I am sorry.\r
            --A1B2\r
            Content-Type: message/delivery-status\r
            \r
            Reporting-MTA: dns; mx.example.org\r
            \r
            Final-Recipient: rfc822; ana@example.org\r
            Action: \(action)\r
            Status: \(status)\r
            Diagnostic-Code: smtp; 550 no such user\r
            --A1B2\r
            Content-Type: \(original)\r
            \r
            From: office@example.org\r
            Message-ID: \(token)\r
            \r
            --A1B2--\r

            """.utf8)
    }

    @Test(
        "The mail that a report is about is known by its identifier",
        arguments: ["message/rfc822", "text/rfc822-headers"])
    func found(original: String) throws {
        let failure = try #require(DeliveryFailure(Self.report(original: original)))
        #expect(failure.mail.id == "mail1" && failure.mail.domain == "x.example")
    }

    @Test("What is tried again, was delivered, or is no report is no failure")
    func passes() {
        #expect(DeliveryFailure(Self.report(action: "delayed", status: "4.4.1")) == nil)
        #expect(DeliveryFailure(Self.report(action: "delivered", status: "2.0.0")) == nil)
        #expect(DeliveryFailure(Self.report(status: "4.2.2")) == nil)
        #expect(DeliveryFailure(Self.report(token: "mail1")) == nil)
        #expect(DeliveryFailure(Self.report(token: "<a@b@c>")) == nil)
        #expect(DeliveryFailure(Self.report(kind: "multipart/mixed")) == nil)
        #expect(DeliveryFailure(Array("Subject: Out of office\r\n\r\nSee you.".utf8)) == nil)
        #expect(DeliveryFailure([]) == nil)
    }
}
