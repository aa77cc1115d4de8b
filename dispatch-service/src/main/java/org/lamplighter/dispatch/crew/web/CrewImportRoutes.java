package org.lamplighter.dispatch.crew.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
import org.lamplighter.dispatch.crew.ImportCrews;
import org.lamplighter.dispatch.csv.web.ImportAnswer;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Crews")
class CrewImportRoutes {

    private final ImportCrews importCrews;

    CrewImportRoutes(ImportCrews importCrews) {
        this.importCrews = importCrews;
    }

    @PostMapping(path = "/api/desk/v1/crew-imports", consumes = "text/csv")
    @Opens(to = Audience.DESK, roles = "editor", owning = "all crews")
    @Operation(
            summary = "Load crews with areas, skills, shift, breaks, vehicle material, base and end of the tour",
            description =
                    "A CSV table in UTF-8. Columns breaks (12:00-13:00;18:00-18:30), materials (fuse:12;seal:40), endLatitude, endLongitude"
                            + " and mostOrders may be left out. Bad rows are listed, the rest is loaded; loading it again changes nothing, but vehicles are stocked as it says.")
    ImportAnswer load(InputStream table, Locale locale) {
        return ImportAnswer.of(importCrews.load(table), locale);
    }
}
