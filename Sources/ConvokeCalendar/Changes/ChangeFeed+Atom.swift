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
