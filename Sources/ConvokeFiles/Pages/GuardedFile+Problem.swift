import ConvokeModel

extension GuardedFile.Failure {
    /// What to tell of a file that could not be read.
    func problem(with file: String) -> Problem {
        let (code, message) = told
        return Problem(file: file, line: 1, column: 1, severity: .error, code: code, message: message)
    }

    private var told: (code: String, message: String) {
        switch self {
        case .missing:
            (
                "vanished",
                "The file was there a moment ago and is gone. Check again once nothing else changes the folder."
            )
        case .leadsOut:
            (
                "link-out-of-campaign",
                "This link leads out of the campaign's folder, so it was not followed. Put the file itself here."
            )
        case .brokenLink:
            ("broken-link", "This link leads to nothing. Put the file itself here, or delete the link.")
        case .notAFile("no folder"):
            ("not-a-folder", "A folder is meant here, but this is none. Rename or move it.")
        case .notAFile(let kind): ("not-a-file", "A file is meant here, but this is \(kind). Rename or move it.")
        case .unreadable(let reason):
            ("unreadable", "The file cannot be read (\(reason)). Change its permissions, or ask who owns it.")
        case .tooLarge(let size):
            (
                "too-large",
                "The file has \(size) bytes; at most \(GuardedFile.limit) are read. Split it, or move what is no campaign file."
            )
        }
    }
}
