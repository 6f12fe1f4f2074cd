import CMemory

/// How a program that uses Convoke keeps its memory.
public enum ProcessMemory {
    /// Gives memory back to the system once it is free, for programs that do one thing and may see large lists. To be called
    /// first, as the other.
    public static func returnWhatIsFree() { convoke_return_memory() }

    /// Keeps some memory at hand, for programs that many ask at once.
    public static func keepForMany() { convoke_keep_memory_for_many() }
}
