package org.lamplighter.dispatch.network.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
import org.lamplighter.dispatch.csv.web.ImportAnswer;
import org.lamplighter.dispatch.network.ImportNetwork;
import org.lamplighter.dispatch.network.cim.CimNetwork;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Network")
class NetworkImportRoutes {

    private final ImportNetwork importNetwork;

    NetworkImportRoutes(ImportNetwork importNetwork) {
        this.importNetwork = importNetwork;
    }

    @PostMapping(path = "/api/desk/v1/network-imports", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "the whole network")
    @Operation(
            summary = "Load the network: substation, feeder, transformer area",
            description =
                    "A CSV table in UTF-8. Bad rows are listed, the rest is loaded; loading it again changes nothing.")
    ImportAnswer load(InputStream table, Locale locale) {
        return ImportAnswer.of(importNetwork.load(table), locale);
    }

    @PostMapping(
            path = "/api/desk/v1/network-imports",
            consumes = {"application/rdf+xml", "application/xml"})
    @Opens(to = Audience.DESK, roles = "editor", owning = "the whole network")
    @Operation(
            summary = "Load the network from a model (CIM)",
            description =
                    "RDF/XML of IEC 61970-552: PowerTransformers that a Feeder contains, with substation, region and position."
                            + " What cannot be loaded is listed with the line of its transformer; loading it again changes nothing.")
    ImportAnswer loadModel(InputStream model, Locale locale) {
        return ImportAnswer.of(importNetwork.load(CimNetwork.rows(model)), locale);
    }
}
