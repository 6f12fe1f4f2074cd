import ConvokeLetters
import Foundation

extension Workspace {
    /// The templates of the public pages: the campaign's own before those that ship.
    public func pageTemplates() throws -> PageTemplates {
        guard !options.templates.isEmpty else {
            throw GivenRefusal(
                .toolMissing,
                "Convoke's templates are not found. Install them with 'make install', or name their folder in CONVOKE_TEMPLATES."
            )
        }
        let folders = [folder.appendingPathComponent("templates")] + options.templates
        return PageTemplates(folders: folders.filter { FileManager.default.fileExists(atPath: $0.path) })
    }
}
