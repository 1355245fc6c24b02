//! The map and the matrix, drawn by `exchange`.

use super::Report;
use crate::exchange::{Cutout, CutoutRequest, DiagramOptions, InlinePicture, Picture, inline_svg, mermaid};
use crate::text::{exchange as counts, report as words};

/// More actors can't be told apart on one sheet.
pub(super) const MOST_ON_MAP: usize = 1000;

/// What stands in the chapter on the map.
pub(super) enum Map<T> {
    /// The picture.
    Drawn(T),
    /// Why there is none.
    Left(String),
}

impl Report<'_> {
    /// The map for a page.
    pub(super) fn map_picture(&self) -> Map<InlinePicture> {
        self.map(|cutout| {
            let (lang, network) = (self.lang(), &self.material.document.network);
            let actors = counts::count_actors(lang, network.actors().len());
            let relationships = counts::count_relationships(lang, network.relationships().len());
            let alternative = words::map_alternative(lang, &self.title, &actors, &relationships);
            Map::Drawn(self.draw(cutout, (Picture::Map, "map"), &alternative))
        })
    }

    /// The map in Mermaid's language.
    pub(super) fn map_text(&self) -> Map<String> {
        self.map(|cutout| {
            let mermaid = mermaid(self.material.document, self.material.evaluation, cutout, &self.diagram());
            match mermaid.is_too_large() {
                true => Map::Left(words::map_too_large_for_text(self.lang()).to_owned()),
                false => Map::Drawn(mermaid.text),
            }
        })
    }

    /// The matrix for a page; none where there are no kinds.
    pub(super) fn matrix_picture(&self) -> Option<InlinePicture> {
        let cutout = self.everyone().filter(|cutout| !cutout.actors().is_empty())?;
        let alternative = words::matrix_alternative(self.lang(), self.matrix.kinds.len(), self.matrix.empty_cells());
        Some(self.draw(&cutout, (Picture::Matrix, "matrix"), &alternative))
    }

    fn map<T>(&self, draw: impl FnOnce(&Cutout) -> Map<T>) -> Map<T> {
        let lang = self.lang();
        match self.everyone() {
            Some(cutout) if cutout.actors().len() > MOST_ON_MAP => {
                Map::Left(words::map_too_large(lang, cutout.actors().len(), MOST_ON_MAP))
            }
            Some(cutout) if !cutout.actors().is_empty() => draw(&cutout),
            _ => Map::Left(words::map_empty(lang).to_owned()),
        }
    }

    /// The whole network; only a filter could fail.
    fn everyone(&self) -> Option<Cutout> {
        Cutout::new(self.material.document, self.material.evaluation, &CutoutRequest::default()).ok()
    }

    fn draw(&self, cutout: &Cutout, picture: (Picture, &'static str), alternative: &str) -> InlinePicture {
        inline_svg(self.material.document, self.material.evaluation, cutout, &self.diagram(), picture, alternative)
    }

    fn diagram(&self) -> DiagramOptions {
        let options = self.material.options;
        DiagramOptions { group: None, gaps: false, lang: options.lang, contacts: options.contacts }
    }
}
