extension CanonicalJSON {
    /// The first number of a JSON text that nobody can mean: a million millions or more. As minutes or people it would end the
    /// program where it is added up.
    public static func excessiveNumber(in text: String) -> String? {
        var (isText, isEscaped) = (false, false)
        var number: [UInt8] = []
        for byte in text.utf8 {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else {
                    isText = byte != UInt8(ascii: "\"")
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): number.append(byte)
            case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                if !number.isEmpty { number.append(byte) }
            default:
                if let excessive = excessive(number) { return excessive }
                number = []
                isText = byte == UInt8(ascii: "\"")
            }
        }
        return excessive(number)
    }

    private static func excessive(_ number: [UInt8]) -> String? {
        // Short ones without an exponent are small.
        guard number.count > 12 || number.contains(UInt8(ascii: "e")) || number.contains(UInt8(ascii: "E")) else {
            return nil
        }
        let text = String(decoding: number, as: UTF8.self)
        return Double(text).map { abs($0) >= 1e12 } == true ? text : nil
    }
}
