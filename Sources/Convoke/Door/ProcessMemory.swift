import CMemory

/// How a program that uses Convoke keeps its memory.
public enum ProcessMemory {
    /// Gives memory back to the system once it is free, for programs that run for long or see large lists. To be called first.
    public static func returnWhatIsFree() { convoke_return_memory() }
}
