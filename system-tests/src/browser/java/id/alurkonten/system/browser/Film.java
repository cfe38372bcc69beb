package id.alurkonten.system.browser;

import com.microsoft.playwright.Page;
import java.util.Base64;

/** A video that a browser can play, because it has made it: two seconds of a moving square. */
final class Film {
    private static final String RECORD =
            """
            () => new Promise((done, failed) => {
              const canvas = document.createElement('canvas');
              canvas.width = 320;
              canvas.height = 180;
              const pen = canvas.getContext('2d');
              let frame = 0;
              const draw = () => {
                pen.fillStyle = 'white';
                pen.fillRect(0, 0, 320, 180);
                pen.fillStyle = 'green';
                pen.fillRect(frame % 280, 70, 40, 40);
                frame += 5;
              };
              draw();
              const drawing = setInterval(draw, 40);
              const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
              const parts = [];
              recorder.addEventListener('dataavailable', (event) => parts.push(event.data));
              recorder.addEventListener('stop', () => {
                clearInterval(drawing);
                const reader = new FileReader();
                reader.addEventListener('load', () => done(reader.result.split(',')[1]));
                reader.addEventListener('error', failed);
                reader.readAsDataURL(new Blob(parts));
              });
              recorder.start();
              setTimeout(() => recorder.stop(), 2000);
            })""";

    private Film() {}

    static byte[] recordedBy(Page page) {
        return Base64.getDecoder().decode((String) page.evaluate(RECORD));
    }
}
