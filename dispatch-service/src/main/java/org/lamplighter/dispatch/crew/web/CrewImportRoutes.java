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
            summary = "Load crews with areas, skills, shift and base",
            description =
                    "A CSV table in UTF-8. Bad rows are listed, the rest is loaded; loading it again changes nothing.")
    ImportAnswer load(InputStream table, Locale locale) {
        return ImportAnswer.of(importCrews.load(table), locale);
    }
}
