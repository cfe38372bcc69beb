package id.alurkonten.desk.client;

/** A rectangle on a picture, in parts of its width and height (0–1). */
public record Area(double x, double y, double width, double height) {
    private static final double HUNDRED = 100;

    public double percentX() {
        return x * HUNDRED;
    }

    public double percentY() {
        return y * HUNDRED;
    }

    public double percentWidth() {
        return width * HUNDRED;
    }

    public double percentHeight() {
        return height * HUNDRED;
    }
}
