import CMemory

/// How a program that uses Convoke keeps its memory.
public enum ProcessMemory {
    /// Gives memory back to the system once it is free, for programs that run for long or see large lists. To be called first.
    ///
    /// Few stocks of small pieces keep a program small that does one thing; one that many ask at once needs more, so that its
    /// threads do not wait for each other.
    public static func returnWhatIsFree(forMany isAskedByMany: Bool = false) {
        convoke_return_memory(isAskedByMany ? 8 : 2)
    }
}
