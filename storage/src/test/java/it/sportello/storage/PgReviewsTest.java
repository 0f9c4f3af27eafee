package it.sportello.storage;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.review.Reviews;
import it.sportello.knowledge.review.ReviewsContract;
import it.sportello.storage.embedded.TestDatabase;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews on PostgreSQL. */
@ParameterizedClass
@MethodSource("it.sportello.storage.embedded.TestDatabase#all")
class PgReviewsTest implements ReviewsContract {
    private final TestStorage storage;

    PgReviewsTest(TestDatabase server) {
        this.storage = TestStorage.emptied(server);
    }

    @Override
    public Reviews reviews() {
        return storage.ports().reviews();
    }

    @Override
    public Articles articles() {
        return storage.ports().articles();
    }

    @Override
    public StaffId staff(String name) {
        return storage.staff(name);
    }
}
