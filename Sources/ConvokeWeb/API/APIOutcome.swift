import Convoke
import Foundation

/// What the API answered, read by those who asked: the outcome, or what was refused in the same words.
enum APIOutcome {
    static func json(of name: String, status: Int, _ data: Data, from server: String) throws -> String {
        let text = String(decoding: data, as: UTF8.self)
        guard status == 200 else {
            if let problem = try? JSONDecoder().decode(Told.self, from: data) {
                throw GivenRefusal(RefusalCode(word: problem.code) ?? .invalid, problem.detail)
            }
            throw GivenRefusal(
                .busy,
                "\(server) answered with status \(status), not as Convoke does. Check the address, or try again later.")
        }
        let start = "{\"schema\":\"convoke.\(name)/1\",\"data\":"
        guard text.hasPrefix(start), text.hasSuffix("}\n") else {
            throw GivenRefusal(.invalid, "\(server) did not answer as Convoke does. Check the address.")
        }
        return String(text.dropFirst(start.count).dropLast(2))
    }

    private struct Told: Decodable {
        var code: String
        var detail: String
    }
}
