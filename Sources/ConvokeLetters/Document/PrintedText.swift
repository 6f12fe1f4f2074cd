extension String {
    /// The text on one line, without control characters, and with the bidirectional ones in pairs, so that it can
    /// neither forge a line nor reorder what follows it.
    var asPrinted: String {
        guard unicodeScalars.contains(where: { $0.needsCare }) else { return self }
        var printed = String.UnicodeScalarView()
        // What still has to be closed, by its closing character.
        var open: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029:
                if printed.last != " " { printed.append(" ") }
            case 0x00...0x1F, 0x7F...0x9F: continue
            case 0x202A, 0x202B, 0x202D, 0x202E:
                open.append("\u{202C}")
                printed.append(scalar)
            case 0x2066...0x2068:
                open.append("\u{2069}")
                printed.append(scalar)
            case 0x202C, 0x2069:
                guard open.last == scalar else { continue }
                open.removeLast()
                printed.append(scalar)
            default: printed.append(scalar)
            }
        }
        printed.append(contentsOf: open.reversed())
        return String(printed)
    }

    /// Whether some of it is written from right to left or reorders what stands around it.
    var affectsDirection: Bool { unicodeScalars.contains { $0.isRightToLeft || $0.isBidiControl } }
}

extension Unicode.Scalar {
    fileprivate var needsCare: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029 || isBidiControl
    }

    fileprivate var isBidiControl: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }

    /// The blocks of scripts that run from right to left.
    fileprivate var isRightToLeft: Bool {
        switch value {
        case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
