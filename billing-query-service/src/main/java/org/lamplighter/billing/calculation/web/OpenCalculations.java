package org.lamplighter.billing.calculation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import org.lamplighter.billing.calculation.CalculatePrice;
import org.lamplighter.billing.calculation.Question;
import org.lamplighter.billing.explanation.web.LineTexts;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Anyone calculates a price. Nothing is kept, so a repetition needs no key. */
@RestController
@Tag(name = "Price calculations", description = "Any bill, rated line by line, for anyone")
final class OpenCalculations {

    private final CalculatePrice calculate;
    private final Questions questions;
    private final LineTexts texts;

    OpenCalculations(CalculatePrice calculate, Tariffs tariffs, LineTexts texts) {
        this.calculate = calculate;
        this.questions = new Questions(tariffs);
        this.texts = texts;
    }

    @PostMapping("/api/open/v1/price-calculations")
    @Opens(to = Audience.OPEN, owning = "nothing: what is sent is rated and forgotten")
    @Operation(
            summary = "What a bill comes to, line by line",
            description = "Rates kWh by register or by curve under the published tariff of a region, class and voltage."
                    + " Each line says what it is computed from; the lines sum to the total to the fen. A period is"
                    + " rated as one bill of the month it ends in, up to 366 days. Several stretches tell that the"
                    + " household, the supply or the option changed, or that a meter was read in between; their order"
                    + " does not matter. A figure may be a number or a text.")
    CalculationView calculate(@Valid @RequestBody CalculationRequest request, Locale locale) {
        Question question = questions.of(request);
        return CalculationView.of(question, calculate.calculate(question), texts, locale);
    }
}
