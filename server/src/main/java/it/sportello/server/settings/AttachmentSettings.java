package it.sportello.server.settings;

/**
 * Files that are sent to citizens.
 *
 * @param megabytes that one may have; an image never more than 5, as many as every platform takes
 */
public record AttachmentSettings(int megabytes) {
    private static final int PLATFORMS_TAKE = 20;

    static AttachmentSettings of(Values values) throws SettingsProblem {
        return new AttachmentSettings(values.number("attachments.most-megabytes", 5, 1, PLATFORMS_TAKE));
    }
}
