import Foundation

/// Where Convoke finds its own things on this machine.
public enum Places {
    /// `$XDG_DATA_HOME/convoke`, else `~/.local/share/convoke`: one folder of keys for each workspace.
    public static var keys: URL { base("XDG_DATA_HOME", else: ".local/share").appendingPathComponent("convoke") }

    /// `$XDG_CONFIG_HOME/convoke/config.yaml`, else `~/.config/convoke/config.yaml`.
    public static var configuration: URL {
        base("XDG_CONFIG_HOME", else: ".config").appendingPathComponent("convoke/config.yaml")
    }

    /// `$CONVOKE_TEMPLATES` where it is set; else beside the executable (`../share/convoke/Templates`); else the checkout's.
    public static var templates: [URL] {
        if let named = ProcessInfo.processInfo.environment["CONVOKE_TEMPLATES"], !named.isEmpty {
            return [URL(fileURLWithPath: named)]
        }
        guard let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
        var folder = executable.deletingLastPathComponent()
        var candidates = [folder.deletingLastPathComponent().appendingPathComponent("share/convoke/Templates")]
        while folder.path != "/" {
            if isFile(folder.appendingPathComponent("Package.swift")) {
                candidates.append(folder.appendingPathComponent("Templates"))
            }
            folder = folder.deletingLastPathComponent()
        }
        return candidates.filter { isFile($0) }.prefix(1).map { $0 }
    }

    /// `$CONVOKE_TOOLS` where it is set; else beside the executable (`../lib/convoke`), and the checkout's `.tools`.
    public static var tools: [URL] {
        if let named = ProcessInfo.processInfo.environment["CONVOKE_TOOLS"], !named.isEmpty {
            return [URL(fileURLWithPath: named)]
        }
        return templates.flatMap { templates in
            let parent = templates.deletingLastPathComponent()
            return [
                parent.appendingPathComponent("../../lib/convoke").standardizedFileURL,
                parent.appendingPathComponent(".tools"),
            ]
        }
    }

    private static func isFile(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

    private static func base(_ variable: String, else fallback: String) -> URL {
        if let value = ProcessInfo.processInfo.environment[variable], value.hasPrefix("/") {
            return URL(fileURLWithPath: value)
        }
        return FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(fallback)
    }
}
