package id.alurkonten.desk.production;

import id.alurkonten.desk.media.Shown;

/** One file of the design that is being made, with the names of its fields. */
public record MediaRow(int number, Shown file, boolean first, boolean last) {

    public String altText() {
        return DesignForm.media(number, "altText");
    }

    public String role() {
        return DesignForm.media(number, "role");
    }

    public String sha256() {
        return DesignForm.media(number, "sha256");
    }

    public int counted() {
        return number + 1;
    }
}
