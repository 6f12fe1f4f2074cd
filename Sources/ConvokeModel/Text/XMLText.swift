extension String {
    /// The text as it stands in XML and HTML, in elements and in quotes. What XML 1.0 cannot hold is left out.
    public var asXML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case "\r": text += "\n"
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
