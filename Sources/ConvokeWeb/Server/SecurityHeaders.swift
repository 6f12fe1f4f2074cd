import HTTPTypes
import Hummingbird

/// The headers of every answer, be it a page, an error or a 304.
enum SecurityHeaders {
    /// Nothing runs, nothing comes from elsewhere, nobody frames a page.
    static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    private static let all: [(HTTPField.Name?, String)] = [
        (.contentSecurityPolicy, policy),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy"), "no-referrer"),
        (HTTPField.Name("X-Frame-Options"), "DENY"),
        (HTTPField.Name("Cross-Origin-Opener-Policy"), "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy"), "same-origin"),
        (HTTPField.Name("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
    ]

    static func set(in headers: inout HTTPFields, isPrivate: Bool, isSecure: Bool, use: Answer.Use = .none) {
        for (name, value) in all { if let name { headers[name] = value } }
        switch use {
        case .none: break
        case .picture: headers[HTTPField.Name("Cross-Origin-Resource-Policy") ?? .server] = "cross-origin"
        case .frame(let origins) where !origins.isEmpty:
            // Who may is in the policy; the older header knows only everybody or nobody.
            headers[.contentSecurityPolicy] = policy.replacing(
                "frame-ancestors 'none'", with: "frame-ancestors \(origins.joined(separator: " "))")
            headers[HTTPField.Name("X-Frame-Options") ?? .server] = nil
            headers[HTTPField.Name("Cross-Origin-Resource-Policy") ?? .server] = "cross-origin"
        case .frame: break
        }
        // A year: browsers do not try the open way any more.
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
        headers[.cacheControl] = isPrivate ? "private, no-store" : "no-cache"
        if isPrivate, let name = HTTPField.Name("X-Robots-Tag") { headers[name] = "noindex, nofollow" }
    }
}
