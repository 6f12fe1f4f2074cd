/// The pages that there are templates for.
public enum PageName: String, CaseIterable, Sendable {
    case home, programme, event, statement, calendars, changes, privacy, accessibility
    /// A few sentences: what was received, or what failed.
    case message
    /// What somebody has a secret link to, with buttons for what it can do.
    case own
    /// A statement in a few lines, for a frame in the pages of others.
    case embed
    /// What a member of the team sees and does.
    case team
}

extension PageName {
    /// What its template can say.
    var vocabulary: Vocabulary {
        let own: [String: Vocabulary] =
            switch self {
            case .home:
                [
                    "summary": .optional(.text), "upcoming": .list(.entry), "past": .list(.entry),
                    "statements": .list(.entry),
                ]
            case .programme:
                [
                    "kinds": .list(.choice), "spoken": .list(.choice), "action": .text, "upcoming": .list(.entry),
                    "past": .list(.entry), "found": .flag,
                ]
            case .event:
                [
                    "kind": .text, "notice": .optional(.text), "summary": .optional(.text), "body": .optional(.text),
                    "facts": .list(.fact), "hosts": .list(.name), "co-sponsors": .list(.name),
                    "supporters": .list(.name),
                    "participants": .list(
                        .group(["name": .text, "role": .text, "described": .optional(.text)])),
                    "warnings": .list(.name), "documents": .list(.link), "links": .list(.link),
                    "calendar": .optional(.text), "remark": .optional(.text), "elsewhere": .optional(.text),
                    "form": .optional(.form),
                ]
            case .statement:
                [
                    "note": .optional(.text), "letter": .text, "facts": .list(.fact), "count": .optional(.text),
                    "names": .optional(.text), "texts": .list(.link), "digest": .optional(.text),
                    "remark": .optional(.text),
                    "form": .optional(.form),
                ]
            case .calendars:
                [
                    "feeds": .list(
                        .group([
                            "name": .text, "subscribe": .text, "file": .text, "address": .text,
                            "code": .optional(.text),
                        ]))
                ]
            case .changes:
                [
                    "changes": .list(
                        .group([
                            "title": .text, "url": .text, "kind": .text, "told": .text, "when": .optional(.text),
                        ])), "feeds": .list(.group(["text": .text, "url": .text, "type": .text])),
                ]
            case .privacy: ["events": .list(.group(["title": .text, "days": .text]))]
            case .accessibility: [:]
            case .message: ["paragraphs": .list(.name)]
            case .embed: ["count": .text, "url": .text]
            case .team:
                [
                    "notice": .optional(.text), "who": .optional(.text), "key": .optional(.text), "out": .text,
                    "tabs": .list(.group(["name": .text, "url": .text, "is-current": .flag])),
                    "parts": .list(
                        .group([
                            "id": .text, "heading": .text, "none": .optional(.text), "text": .optional(.text),
                            "figure": .optional(.text),
                            "rows": .list(
                                .group([
                                    "title": .text, "url": .optional(.text), "detail": .optional(.text),
                                    "act": .optional(.text), "label": .text, "is-quiet": .flag,
                                    "other-act": .optional(.text), "other-label": .text,
                                    "subject": .text, "key": .text,
                                ])),
                        ])), "form": .optional(.form),
                ]
            case .own:
                [
                    "notice": .optional(.text), "paragraphs": .list(.name), "facts": .list(.fact),
                    "actions": .list(
                        .group([
                            "value": .text, "label": .text, "version": .optional(.text), "number": .optional(.text),
                            "most": .optional(.text), "number-label": .optional(.text), "is-quiet": .flag,
                        ])), "form": .optional(.form),
                ]
            }
        return .group(own.merging(Vocabulary.page) { own, _ in own })
    }
}

extension Vocabulary {
    /// What every page has.
    fileprivate static let page: [String: Vocabulary] = [
        "lang": .text, "dir": .text, "title": .text, "heading": .text, "campaign": .text, "site-name": .text,
        "root": .text,
        "publisher": .optional(.text), "description": .optional(.text), "is-private": .flag,
        "feed": .optional(.text), "address": .optional(.text), "structured": .optional(.text), "news": .text,
        "languages": .list(
            .group(["code": .text, "name": .text, "dir": .text, "url": .text, "address": .text, "is-current": .flag])),
        "w": .group(Dictionary(uniqueKeysWithValues: PageWord.plain.map { ($0.word, .text) })),
    ]

    /// A line in a list of events or statements.
    fileprivate static let entry = group([
        "title": .text, "url": .text, "kind": .optional(.text), "when": .optional(.text), "place": .optional(.text),
        "notice": .optional(.text),
    ])
    fileprivate static let name = group(["name": .text])
    fileprivate static let fact = group(["label": .text, "value": .text])
    fileprivate static let link = group(["text": .text, "url": .optional(.text)])
    fileprivate static let choice = group(["value": .text, "label": .text, "is-chosen": .flag])
    fileprivate static let form = group([
        "action": .text, "ticket": .text, "heading": .text, "send": .text, "kept": .optional(.text),
        "intro": .optional(.text),
        "errors": .list(.group(["field": .text, "text": .text])),
        "fields": .list(
            .group([
                "id": .text, "label": .text, "value": .text, "hint": .optional(.text), "error": .optional(.text),
                "autocomplete": .text, "type": .text, "is-line": .flag, "is-choice": .flag, "is-box": .flag,
                "is-required": .flag, "is-chosen": .flag, "least": .optional(.text), "most": .optional(.text),
                "choices": .list(choice),
            ])),
    ])
}
