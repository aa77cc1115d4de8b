package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Photographs of crews, kept in GridFS on the store that tests and the local suite run. */
@SuiteTest
@Import(District.Beans.class)
class PhotosTest {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;
    private WorkOrderAssigned assigned;
    private Phone crew;
    private String photos;

    @BeforeEach
    void anOrderInACrewsHands() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        assigned = utility.assignedOneHome();
        crew = utility.crew(assigned.crewId());
        photos = Utility.crewOrder(assigned.workOrderId()) + "/photos";
    }

    private static byte[] jpeg(int size) {
        byte[] photo = new byte[size];
        new Random(7).nextBytes(photo);
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        return photo;
    }

    private Phone.Reply upload(byte[] content) {
        return crew.upload(
                photos + "?kind=BEFORE",
                "image/jpeg",
                content,
                UUID.randomUUID().toString());
    }

    @Test
    void aPhotoComesBackByteForByteForCrewAndDesk() {
        byte[] photo = jpeg(3 * MEGABYTE + 7);

        Phone.Reply added = upload(photo);

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String one = photos + "/" + added.text("photoId");
        assertThat(added.header("Location")).isEqualTo(one);
        Phone.Reply read = crew.get(one);
        assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(Arrays.equals(read.bytes(), photo)).isTrue();
        Phone.Reply atDesk = utility.dispatcher()
                .get(Utility.deskOrder(assigned.workOrderId()) + "/photos/" + added.text("photoId"));
        assertThat(Arrays.equals(atDesk.bytes(), photo)).isTrue();
        assertThat(crew.get(photos).json().path("items").path(0).path("kind").asString())
                .isEqualTo("BEFORE");
    }

    @Test
    void theSameKeyGivesTheSamePhotoAndAnotherBodyUnderItIsRefused() {
        byte[] photo = jpeg(5000);
        String key = UUID.randomUUID().toString();

        Phone.Reply first = crew.upload(photos + "?kind=AFTER", "image/jpeg", photo, key);
        Phone.Reply again = crew.upload(photos + "?kind=AFTER", "image/jpeg", photo, key);
        Phone.Reply other = crew.upload(photos + "?kind=AFTER", "image/jpeg", jpeg(5001), key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(crew.get(photos).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void whatIsNoPhotoOrTooLargeIsRefused() {
        byte[] html = "<html>a page called image/jpeg</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(upload(html).text("code")).isEqualTo("photo-format-unknown");
        assertThat(upload(jpeg(5 * MEGABYTE + 1)).text("code")).isEqualTo("photo-too-large");
        assertThat(upload(jpeg(5 * MEGABYTE)).status()).isEqualTo(201);
        assertThat(crew.upload(photos + "?kind=AFTER", "text/plain", html, "k").status())
                .isEqualTo(415);
    }

    @Test
    void anotherCrewNeitherAddsNorReads() {
        String photoId = upload(jpeg(5000)).text("photoId");
        Phone stranger = utility.crew("another-crew");

        assertThat(stranger.upload(photos + "?kind=AFTER", "image/jpeg", jpeg(50), "k")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(photos + "/" + photoId).status()).isEqualTo(404);
        assertThat(stranger.get(photos).status()).isEqualTo(404);
        assertThat(new Phone(port, Utility.issuer().desk("dispatcher", "dispatcher", "111111"))
                        .get(Utility.deskOrder(assigned.workOrderId()) + "/photos/" + photoId)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theReportNamesPhotosOfItsOwnOrderOnly() {
        String photoId = upload(jpeg(5000)).text("photoId");
        WorkOrderAssigned other = utility.assignedOneHome();
        for (String step : new String[] {"acceptance", "departure", "arrival", "restoration"}) {
            crew.post(Utility.crewOrder(other.workOrderId()) + "/" + step, "{}");
            crew.post(Utility.crewOrder(assigned.workOrderId()) + "/" + step, "{}");
        }
        String report = "{\"causeClass\":\"EQUIPMENT\",\"photoIds\":[\"" + photoId + "\"]}";

        Phone.Reply foreign = crew.post(Utility.crewOrder(other.workOrderId()) + "/completion", report);
        Phone.Reply own = crew.post(Utility.crewOrder(assigned.workOrderId()) + "/completion", report);

        assertThat(foreign.text("code")).isEqualTo("photo-unknown");
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.json().path("report").path("photoIds").path(0).asString())
                .isEqualTo(photoId);
        assertThat(upload(jpeg(50)).text("code")).isEqualTo("work-order-step-out-of-order");
    }
}
