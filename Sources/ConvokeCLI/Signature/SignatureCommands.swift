import ArgumentParser

struct SignatureCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signature", abstract: "Signatures of organisations and individuals under joint statements.",
        subcommands: [
            SignatureAdd.self, SignatureList.self, SignatureShow.self, SignatureConfirm.self, SignatureApprove.self,
            SignatureReject.self, SignatureHold.self, SignatureWithdraw.self, SignatureCorrect.self,
            SignatureImport.self, SignatureSuspicions.self, SignatureMerge.self, SignatureDistinct.self,
            SignatureMissing.self, SignatureExport.self, SignatureReviewCommand.self,
            SignatureRemind.self, SignatureInvite.self,
        ])
}
