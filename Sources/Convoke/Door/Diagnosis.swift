import ConvokeLetters
import ConvokeModel
import ConvokeStore
import Foundation

/// What looking after the installation and a campaign's data found, one thing at a time.
public struct Diagnosis: Codable, Hashable, Sendable {
    /// `ok`, `note` or `wrong`.
    public var state: String
    public var what: String
    public var detail: String

    /// Looks at everything; the workspace is nothing where no campaign is at hand.
    public static func of(_ workspace: Workspace?) async -> [Diagnosis] {
        var all = [templates(workspace?.options.templates ?? Places.templates), zones]
        all += await tools(
            workspace?.options.tools ?? LetterTools(folders: Places.tools),
            for: (try? await workspace?.perform(ReadPublicCampaign()).languages) ?? [.english])
        guard let workspace else {
            return all + [Diagnosis(state: "note", what: "campaign", detail: "no campaign.yaml is here or above")]
        }
        all.append(Diagnosis(state: "ok", what: "campaign", detail: workspace.folder.path))
        do {
            guard try await workspace.hasData else {
                return all + [Diagnosis(state: "note", what: "data", detail: "none yet: 'convoke apply' makes it")]
            }
        } catch { return all + [wrong("data", error)] }
        all += await engine(workspace)
        return all + [await data(workspace), await journal(workspace), await keys(workspace)]
    }

    private static func templates(_ folders: [URL]) -> Diagnosis {
        let found = folders.filter { FileManager.default.fileExists(atPath: $0.appendingPathComponent("letters").path) }
        return found.isEmpty
            ? Diagnosis(
                state: "wrong", what: "templates",
                detail: "not found: run 'make install', or name their folder in CONVOKE_TEMPLATES")
            : Diagnosis(state: "ok", what: "templates", detail: found.map(\.path).joined(separator: ", "))
    }

    /// What sets letters as PDF and DOCX. None of it is needed for the rest.
    private static func tools(_ tools: LetterTools, for languages: [LanguageTag]) async -> [Diagnosis] {
        let typesetter = PDFTypesetter(tools: tools)
        var found: [Diagnosis] = []
        do {
            let typst = try await typesetter.version()
            found.append(Diagnosis(state: "ok", what: "Typst", detail: "\(typst.typst), for letters as PDF"))
            for language in languages {
                let missing = LetterTools.fonts(for: language).filter { !typst.families.contains($0.family) }
                let names = LetterTools.fonts(for: language).map(\.family).joined(separator: ", ")
                let packages = Set(missing.map(\.package)).sorted().joined(separator: " ")
                found.append(
                    missing.isEmpty
                        ? Diagnosis(state: "ok", what: "fonts for \(language)", detail: names)
                        : Diagnosis(
                            state: "note", what: "fonts for \(language)",
                            detail: "not found: on Debian run 'apt-get install \(packages)'"))
            }
        } catch {
            let sentence = (error as? any Refusal)?.sentence ?? String(describing: error)
            found.append(Diagnosis(state: "note", what: "Typst", detail: sentence))
        }
        await typesetter.close()
        found.append(
            tools.pandoc.map { Diagnosis(state: "ok", what: "pandoc", detail: "\($0.path), for letters as DOCX") }
                ?? Diagnosis(
                    state: "note", what: "pandoc",
                    detail: "not found, so no letters as DOCX: on Debian run 'apt-get install pandoc'"))
        return found
    }

    private static var zones: Diagnosis {
        guard let zone = Zone("Europe/Zurich"), zone.offset(at: Date(timeIntervalSince1970: 1_751_328_000)) == 7200
        else {
            return Diagnosis(state: "wrong", what: "time zones", detail: "not found: install the package tzdata")
        }
        return Diagnosis(state: "ok", what: "time zones", detail: "\(Zone.known.count) zones")
    }

    /// What keeps the data, and whatever of its settings could lose what was acknowledged.
    private static func engine(_ workspace: Workspace) async -> [Diagnosis] {
        do {
            let (engine, dangers) = try await workspace.data.opened().health()
            return [Diagnosis(state: "ok", what: "engine", detail: engine)]
                + dangers.map { Diagnosis(state: "wrong", what: "engine", detail: $0) }
        } catch { return [wrong("engine", error)] }
    }

    private static func data(_ workspace: Workspace) async -> Diagnosis {
        do {
            let programme = try await workspace.perform(ShowProgramme())
            return Diagnosis(
                state: "ok", what: "data",
                detail: "\(workspace.data.files.place), \(programme.count) entries in the programme")
        } catch { return wrong("data", error) }
    }

    private static func journal(_ workspace: Workspace) async -> Diagnosis {
        do {
            let verdict = try await workspace.perform(VerifyJournal())
            if let fault = verdict.fault { return Diagnosis(state: "wrong", what: "journal", detail: fault.sentence) }
            return Diagnosis(state: "ok", what: "journal", detail: "\(verdict.entries) entries, whole")
        } catch { return wrong("journal", error) }
    }

    private static func keys(_ workspace: Workspace) async -> Diagnosis {
        do {
            let folder = try await workspace.data.opened().keyFolder
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path)
            guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue else {
                return Diagnosis(state: "note", what: "keys", detail: "none yet in \(folder.path)")
            }
            return mode & 0o077 == 0
                ? Diagnosis(state: "ok", what: "keys", detail: folder.path)
                : Diagnosis(
                    state: "wrong", what: "keys", detail: "\(folder.path) can be read by others: run 'chmod 700' on it")
        } catch { return wrong("keys", error) }
    }

    private static func wrong(_ what: String, _ error: any Error) -> Diagnosis {
        Diagnosis(state: "wrong", what: what, detail: (error as? any Refusal)?.sentence ?? String(describing: error))
    }
}
