/// How long `convoke --version` takes, against a program that does next to nothing.
struct StartMeasure {
    var convoke: Program
    var bare: Program
    private let repetitions = 60

    func section() throws -> Section {
        var version = convoke
        version.arguments = ["--version"]
        // The first runs bring programs and libraries into memory.
        for _ in 0..<3 { _ = try (version.run(), bare.run()) }
        var (ours, theirs): ([Program.Run], [Program.Run]) = ([], [])
        for _ in 0..<repetitions {
            theirs.append(try bare.run())
            ours.append(try version.run())
        }
        let (our, their) = (Samples(ours.map(\.seconds)), Samples(theirs.map(\.seconds)))
        let ratio = our.median / their.median
        return Section(
            title: "Start",
            what: """
                From starting the process to its end, \(repetitions) runs each in turns: `convoke --version` against a Swift program that imports
                Foundation and prints its name.
                """,
            table: MarkdownTable(
                headings: ["", "median", "95 of 100 within", "processor", "ratio"],
                rows: [
                    ["bare", their.median.asTime, their.percentile(95).asTime, processor(theirs), Double(1).asRatio],
                    [
                        "convoke --version", our.median.asTime, our.percentile(95).asTime, processor(ours),
                        ratio.asRatio,
                    ],
                ]),
            goals: [
                Goal(
                    what: "`convoke --version` against a bare program", wanted: "at most 3 ×", measured: ratio.asRatio,
                    isMet: ratio <= 3)
            ])
    }

    private func processor(_ runs: [Program.Run]) -> String { Samples(runs.map(\.processorSeconds)).median.asTime }
}
