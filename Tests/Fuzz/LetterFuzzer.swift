import ConvokeLetters
import ConvokeModel
import Foundation

/// A folder of templates in which only the letter itself changes from run to run; made once.
private let folder: URL = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "convoke-letter-fuzzer-\(getpid())")
    for name in ["letters/fuzz", "letters/shared", "strings"] {
        try? FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    // The fuzzer is run from the project's folder.
    try? FileManager.default.copyItem(
        at: URL(filePath: "Templates/strings/en.txt"), to: folder.appending(path: "strings/en.txt"))
    try? Data("{{#addressees}}{{name}}{{/addressees}}".utf8).write(
        to: folder.appending(path: "letters/shared/part.md.mustache"))
    return folder
}()

private let content: LetterContent = {
    let key: Identifier<JointStatement> = Identifier(random: { [UInt8](repeating: 7, count: $0) })
    let names = ["<script>alert(1)</script>", "*House* _of_ [names](x)", "بيت الحقوق"]
    let statement = JointStatement(
        key: key, title: LocalizedText("A letter", in: .english),
        text: LocalizedText("We, {{organisations.count}} organisations, ask.", in: .english))
    return LetterContent(
        key: key, language: .english, text: StatementText(of: statement),
        campaign: LocalizedText("Campaign", in: .english),
        signatories: SignatoryList(
            of: names.map { .organisation(SigningOrganisation(name: $0)) }, in: .english),
        isFinal: true)
}()

/// What libFuzzer calls with bytes of its own making: a template, and a partial of it behind a line of `=====`. Whatever they
/// are, the letter is written or refused, and no template gives a page that runs anything.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Data(UnsafeBufferPointer(start: start, count: count))
    let cut = bytes.range(of: Data("\n=====\n".utf8))
    let letter = folder.appending(path: "letters/fuzz/letter.md.mustache")
    let partial = folder.appending(path: "letters/fuzz/own.md.mustache")
    try? bytes[..<(cut?.lowerBound ?? bytes.endIndex)].write(to: letter)
    try? bytes[(cut?.upperBound ?? bytes.endIndex)...].write(to: partial)
    guard let templates = try? LetterTemplates(folders: [folder]) else { return 0 }
    _ = templates.lint()
    for format in LetterFormat.allCases {
        guard let written = try? templates.render(content, kind: "fuzz", format: format) else { continue }
        guard format == .html else { continue }
        precondition(!written.contains("<script") && !written.contains("\"javascript:"), "a page that runs something")
    }
    return 0
}
