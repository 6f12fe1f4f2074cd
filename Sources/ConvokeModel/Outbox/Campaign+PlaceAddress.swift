extension Campaign {
    /// Where guests find their own place: below the campaign's website, else its domain.
    public func address(ofPlace token: String) -> String { "\(base)/places/\(token)" }

    /// Where guests confirm that an address is theirs.
    public func address(ofPlace token: String, proof: String) -> String {
        "\(address(ofPlace: token))/confirm/\(proof)"
    }

    /// What links in mails begin with: the website, else the domain; without a slash at its end.
    public var base: String {
        var base = website?.text ?? "https://\(domain)"
        while base.hasSuffix("/") { base.removeLast() }
        return base
    }
}

extension Campaign {
    /// Where a signatory confirms, sees and takes back a signature.
    public func address(ofSignature token: String) -> String { "\(base)/signatures/\(token)" }

    /// Where somebody answers the invitation to take part in an event.
    public func address(ofPart token: String) -> String { "\(base)/parts/\(token)" }

    /// Where the recipient of a reading link reads a statement.
    public func address(ofReading token: String) -> String { "\(base)/read/\(token)" }
}
