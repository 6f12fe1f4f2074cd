import Foundation

/// Programs of others that write and read the same calendar; each times itself, so that starting it does not count.
struct CalendarRivals {
    private var libical: Program?
    private var python: Program?

    /// Compiles the one in C, where the compiler and libical are there.
    init(checkout: Checkout, in folder: URL) {
        let source = checkout.benchmarks.appendingPathComponent("Rivals/libical-rival.c").path
        let program = folder.appendingPathComponent("libical-rival").path
        if let compiler = Program.found("cc", ["-O2", "-o", program, source, "-lical"]), (try? compiler.run()) != nil {
            libical = Program(path: program)
        }
        let environment = checkout.root.appendingPathComponent(".tools/python/bin/python3").path
        let reader = Program(path: environment, arguments: ["-c", "import icalendar"])
        if (try? reader.run()) != nil { python = Program(path: environment) }
    }

    /// Seconds that libical takes to build and write the events of a file.
    func libicalWrites(_ file: URL) throws -> Double? { try libical.map { try seconds($0, ["write", file.path]) } }

    /// Seconds that libical takes to read a file.
    func libicalReads(_ file: URL) throws -> Double? { try libical.map { try seconds($0, ["parse", file.path]) } }

    /// Seconds that Python's icalendar takes to build and write the events of a file.
    func pythonWrites(_ file: URL) throws -> Double? {
        let script = """
            import sys, time, icalendar
            source = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
            plain = ('UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'URL', 'STATUS', 'TRANSP')
            events = [
                ([(name, str(event[name])) for name in plain if name in event],
                 [(name, event[name].dt) for name in ('DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'DTSTART', 'DTEND')],
                 int(event['SEQUENCE']), [str(word) for word in event['CATEGORIES'].cats],
                 event['SUMMARY'].params.get('LANGUAGE'))
                for event in source.walk('VEVENT')]
            start = time.perf_counter()
            calendar = icalendar.Calendar()
            calendar.add('VERSION', '2.0')
            for texts, times, sequence, words, language in events:
                event = icalendar.Event()
                for name, value in texts:
                    if name in ('SUMMARY', 'DESCRIPTION'):
                        event.add(name, value, parameters={'LANGUAGE': language})
                    else:
                        event.add(name, value)
                for name, value in times:
                    event.add(name, value)
                event.add('SEQUENCE', sequence)
                event.add('CATEGORIES', words)
                event.add('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE')
                calendar.add_component(event)
            data = calendar.to_ical()
            print(time.perf_counter() - start, len(data))
            """
        return try python.map { try seconds($0, ["-c", script, file.path]) }
    }

    private func seconds(_ program: Program, _ arguments: [String]) throws -> Double {
        var program = program
        program.arguments = arguments
        let output = try program.output()
        guard let seconds = output.split(separator: " ").first.flatMap({ Double($0) }) else {
            throw Program.Failed(description: "\(program.path) printed no time.")
        }
        return seconds
    }
}
