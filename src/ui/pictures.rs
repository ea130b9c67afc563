//! Pictures on the screen: decoded in the background, scaled down to what a screen can show, kept as textures while they are shown. Never
//! waits: until a picture has been decoded, nothing is painted in its place.

use crate::app::{Background, Pending};
use crate::guide;
use crate::model::Picture;
use crate::scene::{self, Pixels};
use egui::{
    Color32, ColorImage, Context, Id, Pos2, Rect, Response, Role, Sense, TextureHandle, TextureId, TextureOptions, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// Maximum number of pixels along one side of a texture: sharp at four times the size that pictures have on a map.
const LONGEST: u32 = 720;
/// This many pictures are decoded at the same time.
const AT_ONCE: usize = 2;
/// From this many textures on, those that have not been painted for a while are dropped.
const MANY: usize = 48;
/// The number of frames in a while.
const WHILE: u64 = 240;

/// From now on, pictures are decoded by the window's own background.
pub(crate) fn decode_with(ctx: &Context, background: &Background) {
    let pictures = Shared(Arc::new(Mutex::new(Pictures::new(background.clone()))));
    ctx.data_mut(|data| data.insert_temp(Id::unique("pictures"), pictures));
}

/// The texture of a picture; none while it is on its way, or if it cannot be decoded.
pub(crate) fn texture(ctx: &Context, id: Uuid, data: &Arc<[u8]>, pixels: (u32, u32)) -> Option<TextureId> {
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    let mut pictures = shared.0.lock().ok()?;
    pictures.get(ctx, id, || Arc::clone(data), pixels, LONGEST)
}

/// The same for a picture of the guide, with all its pixels: it is read from.
pub(crate) fn of_guide(ctx: &Context, picture: &guide::Picture) -> Option<TextureId> {
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("guide/{}/{}", picture.language.code(), picture.name).as_bytes());
    let pixels = (picture.width, picture.height);
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    let mut pictures = shared.0.lock().ok()?;
    pictures.get(ctx, id, || picture.bytes.into(), pixels, picture.width.max(picture.height))
}

/// How many pictures are ready to be painted.
#[cfg(test)]
pub(crate) fn ready(ctx: &Context) -> usize {
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    let mut pictures = shared.0.lock().unwrap();
    pictures.take_in(ctx);
    pictures.known.values().filter(|known| matches!(known, Known::Ready { .. })).count()
}

/// The same for a picture of the project.
fn texture_of(ctx: &Context, picture: &Picture) -> Option<TextureId> {
    texture(ctx, picture.id().0, picture.data(), (picture.width(), picture.height()))
}

/// Shows a picture, up to a given size and never larger than its pixels. `name` says what it shows.
pub(crate) fn picture_ui(ui: &mut Ui, picture: &Picture, most: Vec2, name: &str) -> Response {
    let room = scene::Size::new(f64::from(most.x), f64::from(most.y));
    let size = scene::Image::size_within((picture.width(), picture.height()), room);
    let (rect, response) = ui.allocate_exact_size(vec2(size.width as f32, size.height as f32), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        if ui.visuals().dark_mode && picture.may_be_transparent() {
            ui.painter().rect_filled(rect.expand(2.0), 3.0, Color32::WHITE);
        }
        match texture_of(ui.ctx(), picture) {
            Some(texture) => {
                let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
                ui.painter().image(texture, rect, whole, Color32::WHITE);
            }
            None => drop(ui.painter().rect_filled(rect, 3.0, ui.visuals().faint_bg_color)),
        }
    }
    response
}

/// What all painters of a window share.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Pictures>>);

struct Pictures {
    known: HashMap<Uuid, Known>,
    background: Background,
}

enum Known {
    Coming(Pending<Option<Pixels>>),
    /// It cannot be decoded; not tried again.
    Broken,
    Ready {
        texture: TextureHandle,
        /// The last frame that painted it.
        painted: u64,
    },
}

impl Default for Pictures {
    fn default() -> Self {
        Self::new(Background::new(Arc::new(|| {})))
    }
}

impl Pictures {
    fn new(background: Background) -> Self {
        Self { known: HashMap::new(), background }
    }

    /// Takes in what was decoded. Returns how many pictures are still on their way.
    fn take_in(&mut self, ctx: &Context) -> usize {
        let mut coming = 0;
        for (id, known) in &mut self.known {
            let Known::Coming(pending) = known else { continue };
            match pending.take() {
                None => coming += 1,
                Some(Ok(Some(pixels))) => *known = Known::ready(ctx, *id, &pixels),
                // It cannot be decoded, or decoding crashed.
                Some(Ok(None) | Err(_)) => *known = Known::Broken,
            }
        }
        coming
    }

    fn get(&mut self, ctx: &Context, id: Uuid, data: impl FnOnce() -> Arc<[u8]>, pixels: (u32, u32), longest: u32) -> Option<TextureId> {
        let coming = self.take_in(ctx);
        match self.known.get_mut(&id) {
            Some(Known::Ready { texture, painted }) => {
                *painted = ctx.cumulative_frame_nr();
                Some(texture.id())
            }
            Some(Known::Coming(_) | Known::Broken) => None,
            None if coming >= AT_ONCE => None,
            None => {
                self.make_room(ctx.cumulative_frame_nr());
                self.begin(id, data(), pixels, longest);
                None
            }
        }
    }

    fn begin(&mut self, id: Uuid, data: Arc<[u8]>, pixels: (u32, u32), longest: u32) {
        let decode = self.background.start("picture", move |_| Pixels::decode(&data, pixels, Some(longest)));
        self.known.insert(id, Known::Coming(decode));
    }

    fn make_room(&mut self, frame: u64) {
        if self.known.len() >= MANY {
            self.known.retain(|_, known| match known {
                Known::Ready { painted, .. } => frame.saturating_sub(*painted) < WHILE,
                Known::Coming(_) | Known::Broken => true,
            });
        }
    }
}

impl Known {
    fn ready(ctx: &Context, id: Uuid, pixels: &Pixels) -> Self {
        let size = [pixels.width as usize, pixels.height as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, &pixels.rgba);
        let options = TextureOptions::LINEAR.with_mipmap_mode(Some(egui::TextureFilter::Linear));
        Self::Ready { texture: ctx.load_texture(id.to_string(), image, options), painted: ctx.cumulative_frame_nr() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A window's pictures, and what decodes them.
    fn pictures() -> (Context, Background) {
        let (ctx, background) = (Context::default(), Background::new(Arc::new(|| {})));
        decode_with(&ctx, &background);
        (ctx, background)
    }

    #[test]
    fn a_picture_is_decoded_once_and_one_that_is_damaged_never_comes() {
        let (ctx, background) = pictures();
        let picture = Picture::photo();
        assert_eq!(texture_of(&ctx, &picture), None, "nobody waits for it");
        background.settle();
        let texture = texture_of(&ctx, &picture).unwrap();
        assert_eq!(texture_of(&ctx, &picture), Some(texture));
        let logo = Picture::logo();
        let damaged = Picture::new(logo.data()[..logo.data().len() / 2].to_vec()).unwrap();
        for _ in 0..3 {
            assert_eq!(texture_of(&ctx, &damaged), None);
            background.settle();
        }
    }

    #[test]
    fn a_picture_whose_decoding_falls_over_is_left_out_and_the_others_come() {
        let (ctx, background) = pictures();
        let (photo, logo) = (Picture::photo(), Picture::logo());
        background.panic_in(Some("picture"));
        assert_eq!(texture_of(&ctx, &photo), None);
        background.settle();
        background.panic_in(None);
        for _ in 0..2 {
            let _ = texture_of(&ctx, &logo);
            assert_eq!(texture_of(&ctx, &photo), None, "it is not tried again");
            background.settle();
        }
        assert!(texture_of(&ctx, &logo).is_some());
    }
}
