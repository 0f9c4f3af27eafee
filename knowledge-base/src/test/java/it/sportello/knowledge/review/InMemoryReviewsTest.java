package it.sportello.knowledge.review;

import it.sportello.core.staff.StaffId;
import it.sportello.knowledge.article.Articles;
import it.sportello.knowledge.article.InMemoryArticles;
import it.sportello.knowledge.article.InMemoryKnowledge;
import java.time.InstantSource;

class InMemoryReviewsTest implements ReviewsContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge(InstantSource.system());
    private final Reviews reviews = new InMemoryReviews(knowledge);

    @Override
    public Reviews reviews() {
        return reviews;
    }

    @Override
    public Articles articles() {
        return new InMemoryArticles(knowledge);
    }

    @Override
    public StaffId staff(String name) {
        return new StaffId(name.hashCode() & 0xffff);
    }
}
