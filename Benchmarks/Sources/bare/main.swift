// The rival of `convoke --version`: the least that a Swift program with Foundation can do.
import Foundation

print(ProcessInfo.processInfo.processName)
