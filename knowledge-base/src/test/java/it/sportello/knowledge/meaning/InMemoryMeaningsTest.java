package it.sportello.knowledge.meaning;

class InMemoryMeaningsTest implements MeaningsContract {
    @Override
    public Meanings meanings() {
        return new InMemoryMeanings();
    }
}
