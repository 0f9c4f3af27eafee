package it.sportello.knowledge.gold;

class InMemoryGoldQuestionsTest implements GoldQuestionsContract {
    private final GoldQuestions questions = new InMemoryGoldQuestions();

    @Override
    public GoldQuestions questions() {
        return questions;
    }
}
