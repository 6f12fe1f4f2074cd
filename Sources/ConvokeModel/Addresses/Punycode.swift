/// The form in which labels of other scripts stand in the domain name system (RFC 3492).
enum Punycode {
    /// The label that stands behind `xn--`; nothing where it is none.
    static func decoded(_ text: some StringProtocol) -> String? {
        var scalars: [Unicode.Scalar] = []
        var rest = Array(text.utf8)
        guard rest.count <= 63 else { return nil }
        if let dash = rest.lastIndex(of: UInt8(ascii: "-")) {
            guard rest[..<dash].allSatisfy({ $0 < 128 }) else { return nil }
            scalars = rest[..<dash].map { Unicode.Scalar($0) }
            rest.removeFirst(dash + 1)
        }
        var (code, index, bias) = (128, 0, 72)
        var position = rest.startIndex
        while position < rest.count {
            let before = index
            var (weight, step) = (1, 36)
            while true {
                guard position < rest.count, let digit = digit(rest[position]) else { return nil }
                position += 1
                let (product, isTooLarge) = digit.multipliedReportingOverflow(by: weight)
                let (sum, overflows) = index.addingReportingOverflow(product)
                guard !isTooLarge, !overflows else { return nil }
                index = sum
                let threshold = min(max(step - bias, 1), 26)
                if digit < threshold { break }
                let (next, grows) = weight.multipliedReportingOverflow(by: 36 - threshold)
                guard !grows else { return nil }
                (weight, step) = (next, step + 36)
            }
            let count = scalars.count + 1
            bias = adapted(index - before, count, isFirst: before == 0)
            guard index / count <= 0x10FFFF - code else { return nil }
            code += index / count
            index %= count
            guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
            scalars.insert(scalar, at: index)
            index += 1
        }
        return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 97...122: Int(byte) - 97
        case 48...57: Int(byte) - 22
        default: nil
        }
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var step = 0
        while delta > 455 {
            delta /= 35
            step += 36
        }
        return step + 36 * delta / (delta + 38)
    }
}
