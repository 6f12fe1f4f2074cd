import Convoke
import ConvokeStore
import ConvokeTestSupport
import Foundation

/// Acts for many clients at once until it is killed, and says of each act what came of it; or takes part in a race with others.
///
///     KillWorker FOLDER NAME --race
///     KillWorker FOLDER NAME [--acknowledge-early] [--acts N] [--without-room FILE | --file-limit BYTES [--for-good]]
@main
struct KillWorker {
    static let clients = 16

    static func main() async {
        do { try await work() } catch {
            FileHandle.standardError.write(Data((sentence(of: error) + "\n").utf8))
            exit(1)
        }
    }

    private static func work() async throws {
        let order = try WorkerOrder(CommandLine.arguments.dropFirst())
        let workspace = try await BusyCampaign.open(in: order.folder)
        if order.races {
            try await Race(name: order.name, workspace: workspace).run()
            return try await workspace.close()
        }
        let report = Report(order)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<clients {
                group.addTask { await act(as: "\(order.name)-\(number)", in: workspace, order, report) }
            }
        }
        try await workspace.close()
    }

    private static func act(as client: String, in workspace: Workspace, _ order: WorkerOrder, _ report: Report) async {
        var place: (name: String, link: String)?
        var number = 0
        while !report.isComplete {
            let act = ClientAct.next(number, of: client, place: place)
            number += 1
            // What nobody may do, for the control.
            if order.acknowledgesEarly { report.tell(WorkerAnswer(act)) }
            do {
                let outcome = try await act.perform(in: workspace)
                if case .place(let receipt) = outcome { place = receipt.link.map { (act.name, $0) } }
                if !order.acknowledgesEarly { report.tell(WorkerAnswer(act, outcome: outcome)) }
            } catch {
                report.tell(WorkerAnswer(act, refusal: sentence(of: error)))
            }
        }
    }

    private static func sentence(of error: any Error) -> String {
        (error as? any Refusal)?.sentence ?? "\(error)"
    }
}
