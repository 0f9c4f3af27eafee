package it.sportello.core.announcement;

import it.sportello.core.staff.StaffId;

final class InMemoryAnnouncementsTest implements AnnouncementsContract {
    private final Announcements announcements = new InMemoryAnnouncements();

    @Override
    public Announcements announcements() {
        return announcements;
    }

    @Override
    public StaffId anna() {
        return new StaffId(1);
    }
}
