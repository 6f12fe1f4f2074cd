import Foundation

/// How long the commands that read files take on a large campaign, against merely loading its YAML.
struct FilesMeasure {
    var convoke: Program
    var campaign: GeneratedCampaign
    /// Where the command keeps its keys and what it writes.
    var data: URL
    private let repetitions = 9

    func section() throws -> Section {
        let rival = yamlLoading()
        var apply: [Program.Run] = []
        for _ in 0..<3 {
            try? FileManager.default.removeItem(at: campaign.folder.appendingPathComponent(".convoke"))
            apply.append(try command("apply").run())
        }
        var runs: [String: [Program.Run]] = ["apply": apply]
        // Commands and rival take turns, so that a busy minute of the machine falls on all of them.
        for _ in 0..<repetitions {
            if let rival { runs["rival", default: []].append(try rival.run()) }
            runs["check", default: []].append(try command("check").run())
            runs["plan", default: []].append(try command("plan", "--exit-code").run())
        }
        for round in 0..<3 {
            let target = data.appendingPathComponent("built-\(round)").path
            runs["build", default: []].append(try command("build", "--to", target).run())
        }
        return section(of: runs)
    }

    private func section(of runs: [String: [Program.Run]]) -> Section {
        let rival = Samples((runs["rival"] ?? []).map(\.seconds))
        let names = [
            ("rival", "PyYAML, C loader: loads the same files"), ("check", "`convoke check`"),
            ("plan", "`convoke plan`, nothing to change"), ("apply", "`convoke apply`, from empty"),
            ("build", "`convoke build`"),
        ]
        let rows = names.map { key, name in
            let (wall, processor) = (
                Samples((runs[key] ?? []).map(\.seconds)), Samples((runs[key] ?? []).map(\.processorSeconds))
            )
            guard wall.count > 0 else { return [name, "not at hand", "", "0", ""] }
            let ratio = rival.count > 0 ? (wall.median / rival.median).asRatio : ""
            return [name, wall.median.asTime, processor.median.asTime, String(wall.count), ratio]
        }
        let goals = [("check", "`convoke check`"), ("plan", "`convoke plan`")].map { key, name in
            let median = Samples((runs[key] ?? []).map(\.seconds)).median
            return Goal(
                what: name + " of the large campaign", wanted: "less than 1 s", measured: median.asTime,
                isMet: median < 1)
        }
        return Section(
            title: "Campaign files",
            what: """
                Whole processes on a generated campaign:
                \(campaign.summary).
                The rival only loads the YAML of the same files, with `yaml.CSafeLoader`; nothing is checked.
                """,
            table: MarkdownTable(headings: ["", "median", "processor", "runs", "against the rival"], rows: rows),
            goals: goals)
    }

    private func command(_ words: String...) -> Program {
        var command = convoke
        command.arguments = ["-C", campaign.folder.path] + words
        command.environment = [
            "XDG_DATA_HOME": data.appendingPathComponent("share").path,
            "XDG_CONFIG_HOME": data.appendingPathComponent("config").path,
        ]
        return command
    }

    /// Python with PyYAML's C loader, where this machine has it.
    private func yamlLoading() -> Program? {
        guard let python = Program.found("python3", ["-c", "from yaml import CSafeLoader"]), (try? python.run()) != nil
        else { return nil }
        let script = """
            import pathlib, sys, yaml
            for path in pathlib.Path(sys.argv[1]).rglob('*'):
                if path.suffix not in ('.yaml', '.md'):
                    continue
                text = path.read_text(encoding='utf-8')
                if path.suffix == '.md':
                    text = text.split('\\n---\\n', 1)[0].removeprefix('---\\n')
                yaml.load(text, Loader=yaml.CSafeLoader)
            """
        return Program(path: python.path, arguments: ["-c", script, campaign.folder.path])
    }
}
