package it.sportello.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import it.sportello.core.staff.Role;
import it.sportello.server.service.ServiceUnderTest;
import it.sportello.server.service.SharedService;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An image from the operator's disk to the citizen's chat. */
@ExtendWith({SharedService.class, SharedBrowser.class})
class DeskFilesTest {
    private static final String QUESTION = "di che colore era la stalla di zio Inventato?";
    private static final String SEEN = "La pianta del cortile: la stalla è a destra dell’ingresso.";

    private final ServiceUnderTest service;
    private final Chromium chromium;

    DeskFilesTest(ServiceUnderTest service, Chromium chromium) {
        this.service = service;
        this.chromium = chromium;
    }

    @Test
    void anImageIsAttachedDescribedAndSeenByTheCitizen() throws Exception {
        StaffAccount operator = StaffAccount.make(service, Role.OPERATOR);
        try (ChatPage chat = ChatPage.open(chromium.visit("it-IT", 360), service);
                DeskPages desk = DeskPages.signedIn(chromium.visit("it-IT", 1280), service, operator)) {
            chat.ask(QUESTION);
            chat.press(chat.options().getByText("Parla con noi"));
            desk.open("/desk/tickets?which=waiting");
            desk.at("#tickets a").getByText(QUESTION).click();
            desk.at("#text").fill("Ecco la pianta.");
            desk.at("details:has(#files_reply) > summary").click();
            desk.at("#upload_reply").setInputFiles(new FilePayload("cortile.png", "image/png", yard()));
            desk.press("attach", "reply");
            assertThat(desk.at("#text")).hasValue("Ecco la pianta.");
            assertThat(desk.at(".desk-file img")).isVisible();
            assertEquals(
                    300, desk.at(".desk-file img").evaluate("image => image.decode().then(() => image.naturalWidth)"));
            desk.at("#alt_reply_1").fill(SEEN);
            desk.visit().lookWideAndNarrow();
            desk.visit().photographWideAndNarrow("reply-file");
            desk.press("then", "hold");
            assertThat(desk.done()).isVisible();
            assertThat(desk.at("#lines figcaption")).hasText(SEEN);
            desk.visit().photographWideAndNarrow("reply-file-sent");
            Locator image = chat.person().locator("img");
            assertThat(image).hasAttribute("alt", SEEN);
            assertEquals(300, image.evaluate("image => image.decode().then(() => image.naturalWidth)"));
            chat.visit().look();
            chat.visit().photograph("chat-file");
        }
    }

    static byte[] yard() throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 300, 200);
        pen.setColor(new Color(0x0066CC));
        pen.fillRect(190, 60, 80, 90);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
