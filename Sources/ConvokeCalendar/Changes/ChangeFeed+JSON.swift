import ConvokeModel
import Foundation

extension ChangeFeed {
    /// `application/feed+json`.
    public var json: String {
        get throws {
            let document = Document(
                version: "https://jsonfeed.org/version/1.1", title: title, homePage: website?.text,
                language: language.text,
                authors: [.init(name: title)],
                items: items.map {
                    .init(
                        id: $0.id, title: $0.title, text: $0.text, publishedAt: $0.at.inAtom, url: website?.text,
                        tags: [$0.kind.rawValue])
                })
            return try CanonicalJSON.text(of: document) + "\n"
        }
    }

    private struct Document: Encodable {
        var version: String
        var title: String
        var homePage: String?
        var language: String
        var authors: [Author]
        var items: [Entry]

        enum CodingKeys: String, CodingKey {
            case version, title, language, authors, items
            case homePage = "home_page_url"
        }

        struct Author: Encodable { var name: String }

        struct Entry: Encodable {
            var id: String
            var title: String
            var text: String
            var publishedAt: String
            var url: String?
            var tags: [String]

            enum CodingKeys: String, CodingKey {
                case id, title, url, tags
                case text = "content_text"
                case publishedAt = "date_published"
            }
        }
    }
}
