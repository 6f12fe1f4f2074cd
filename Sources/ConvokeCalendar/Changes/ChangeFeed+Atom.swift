import ConvokeModel
import Foundation

extension ChangeFeed {
    /// `application/atom+xml`.
    public var atom: String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.text)\">",
            "<id>\(id.asXML)</id>", "<title>\(title.asXML)</title>",
            // Without any change the feed is as old as time: the hour at which it was looked at is no change.
            "<updated>\((changes.map(\.at).max() ?? Date(timeIntervalSince1970: 0)).inAtom)</updated>",
            "<author><name>\(title.asXML)</name></author>",
        ]
        if let website { lines.append("<link href=\"\(website.text.asXML)\"/>") }
        for item in items {
            lines += [
                "<entry>", "<id>\(item.id.asXML)</id>", "<title>\(item.title.asXML)</title>",
                "<updated>\(item.at.inAtom)</updated>", "<category term=\"\(item.kind.rawValue)\"/>",
                "<content type=\"text\">\(item.text.asXML)</content>",
            ]
            if let website { lines.append("<link href=\"\(website.text.asXML)\"/>") }
            lines.append("</entry>")
        }
        return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
    }
}

extension Date {
    /// `2026-03-05T09:00:00Z`
    var inAtom: String { ISO8601Format() }
}

extension String {
    /// The text as it stands in XML, in elements and in quotes. What XML 1.0 cannot hold is left out.
    var asXML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "\t", "\n": text.unicodeScalars.append(scalar)
            case "\r": text += "\n"
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
