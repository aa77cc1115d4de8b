package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSuite.class)
class PartnerBoundaryTest {

    @Test
    void aPartnerSeesItsOwnCaseMaskedAndAnotherPartnerCannotTellItFromNone(LocalSuite suite) {
        People people = People.of(suite);
        JsonNode filed =
                people.partner().report(people.callerAccount()).expecting(201).json();
        String caseId = RepairStory.text(filed, "caseId");

        Reply own = people.partner().reportedCase(caseId).expecting(200);
        assertThat(own.text()).doesNotContain("周敏", "13900000123");
        assertThat(RepairStory.text(own.json(), "contactPhone")).isEqualTo("139****0123");

        Reply foreign = people.otherPartner().reportedCase(caseId).expecting(404);
        Reply none = people.otherPartner().reportedCase("C-0000000000000000").expecting(404);
        assertThat(foreign.sameBytesAs(none)).isTrue();
    }

    @Test
    void aCustomersTokenOpensNoOtherDoor(LocalSuite suite) {
        People people = People.of(suite);

        assertThat(people.customer().api().get("/api/partner/v1/cases").status())
                .isEqualTo(403);
        assertThat(people.customer().api().get("/api/crew/v1/work-orders").status())
                .isEqualTo(403);
        assertThat(people.customer().api().get("/api/desk/v1/cases").status()).isEqualTo(403);
        assertThat(people.anyone().get("/api/customer/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void anotherCustomersCaseIsNotThere(LocalSuite suite) {
        People people = People.of(suite);
        String caseId = RepairStory.text(
                people.neighbour()
                        .reportNoPower(people.neighbourAccount())
                        .expecting(201)
                        .json(),
                "caseId");

        Reply foreign =
                people.customer().api().get("/api/customer/v1/cases/" + caseId).expecting(404);
        Reply none = people.customer()
                .api()
                .get("/api/customer/v1/cases/C-0000000000000000")
                .expecting(404);

        assertThat(foreign.sameBytesAs(none)).isTrue();
        new RepairStory(people, new Timeline(System.out)).tidyUp();
    }
}
