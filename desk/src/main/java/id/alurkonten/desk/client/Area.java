package id.alurkonten.desk.client;

/** A rectangle on a picture, in parts of its width and height (0–1). */
public record Area(double x, double y, double width, double height) {}
