package org.lamplighter.billing.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.ReadImports;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.table.RejectedRow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Editors follow imports. */
@RestController
@Tag(name = "Imports", description = "Files of the utility's records")
final class DeskImports {

    private static final int MOST_A_PAGE = 1000;

    private final ReadImports imports;
    private final ImportAnswers answers;

    DeskImports(ReadImports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    /** Rows left out, by line; {@code next} is the cursor of the page after. */
    record RejectedPage(List<RejectedRow> items, @Nullable Long next) {}

    @GetMapping("/api/desk/v1/account-imports/{importId}")
    @Opens(to = Audience.DESK, roles = "editor", owning = "every import")
    @Operation(summary = "How far an import is", description = "Counts of rows; LOADING until all are loaded.")
    ImportView one(@PathVariable String importId) {
        return answers.view(imports.one(importId));
    }

    @GetMapping("/api/desk/v1/account-imports/{importId}/rejected-rows")
    @Opens(to = Audience.DESK, roles = "editor", owning = "every import")
    @Operation(summary = "Rows that were left out, with line and reason", description = "By line; cursor is a line.")
    RejectedPage rejected(
            @PathVariable String importId,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "200") int limit) {
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        List<RejectedRow> found = imports.rejected(imports.one(importId).state(), cursor, size + 1);
        List<RejectedRow> page = found.subList(0, Math.min(size, found.size()));
        return new RejectedPage(page, found.size() > size ? page.getLast().line() : null);
    }
}
