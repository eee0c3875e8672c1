import ArgumentParser

/// The command line: the one place where the parts of Dockline are put together.
@main
struct Dockline: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dockline",
        abstract: "A warehouse console for people with a scanner in one hand.",
        discussion: """
            Try it:          dockline demo
            Make a site:     dockline site init leeds.site --name Leeds --time-zone Europe/London
            Fill it:         dockline import places places.csv --site leeds.site
            Work at it:      dockline release --site leeds.site && dockline station PICK-1 --site leeds.site

            Exit codes: 0 done · 1 could not be done, the message says why · 2 a check failed · 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, StationCommand.self, SiteCommand.self, ImportCommand.self, ReleaseCommand.self,
            ToursCommand.self, PeopleCommand.self, MessageCommand.self, OrderCommand.self, HoldCommand.self,
            CountsCommand.self,
            ReturnCommand.self, DeliveryCommand.self, ExpiryCommand.self,
            EvidenceCommand.self, HubCommand.self, AgentCommand.self, ParcelCommand.self, LoadCommand.self,
            WhyCommand.self, WhereCommand.self, ScannerCommand.self, CodeCommand.self,
            BarcodeCommand.self, LabelCommand.self, SheetCommand.self, PrintCommand.self, RehearseCommand.self,
            RobotCommand.self,
        ])
}
