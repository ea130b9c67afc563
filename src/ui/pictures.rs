//! Pictures on the screen: decoded in the background, scaled down to what a screen can show, kept as textures while they are shown. Never
//! waits: until a picture has been decoded, nothing is painted in its place.

use crate::app::{Background, Pending};
use crate::guide;
use crate::model::Picture;
use crate::scene::{self, Icon, Pixels};
use crate::ui::icon::paint_icon;
use egui::{
    Color32, ColorImage, Context, Id, Pos2, Rect, Response, Role, Sense, TextureHandle, TextureId, TextureOptions, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// Maximum number of pixels along one side of a texture.
const LONGEST: u32 = 2048;
/// The longest side of the smallest textures, in pixels. Each class is a quarter larger than the one before, so that what is painted is
/// hardly scaled down any more, and a size that is a little different needs no other texture.
const SMALLEST: f32 = 32.0;
const CLASSES_PER_DOUBLING: f32 = 3.0;
/// This many pictures are decoded at the same time.
const AT_ONCE: usize = 2;
/// From this many textures on, those that have not been painted for a while are dropped.
const MANY: usize = 48;
/// So often decoding is tried again if it crashes or gets no thread.
const RETRIES: u8 = 2;
/// The number of frames in a while.
const WHILE: u64 = 240;

/// From now on, pictures are decoded by the window's own background.
pub(crate) fn decode_with(ctx: &Context, background: &Background) {
    let pictures = Shared(Arc::new(Mutex::new(Pictures::new(background.clone()))));
    ctx.data_mut(|data| data.insert_temp(Id::unique("pictures"), pictures));
}

/// The texture of a picture for a size on the screen, in points; none while it is on its way, or if it cannot be decoded.
pub(crate) fn texture(ctx: &Context, id: Uuid, data: &Arc<[u8]>, pixels: (u32, u32), size: Vec2) -> Option<TextureId> {
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    let mut pictures = shared.0.lock().ok()?;
    let class = class(size.max_elem() * ctx.pixels_per_point(), pixels);
    pictures.get(ctx, Wanted { id, class, data: &|| Arc::clone(data), pixels })
}

/// The same for a picture of the guide, with as many of its pixels as a texture has, because people read it.
pub(crate) fn of_guide(ctx: &Context, picture: &guide::Picture) -> Option<TextureId> {
    let id = Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("guide/{}/{}", picture.language.code(), picture.name).as_bytes());
    let pixels = (picture.width, picture.height);
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    let mut pictures = shared.0.lock().ok()?;
    let class = class(f32::INFINITY, pixels);
    pictures.get(ctx, Wanted { id, class, data: &|| picture.bytes.into(), pixels })
}

/// The class of textures for a longest side of so many pixels on the screen.
fn class(longest: f32, pixels: (u32, u32)) -> u8 {
    let longest = longest.min(pixels.0.max(pixels.1).min(LONGEST) as f32);
    ((longest / SMALLEST).max(1.0).log2() * CLASSES_PER_DOUBLING - 0.01).ceil() as u8
}

/// The longest side of the textures of a class, in pixels.
fn longest(class: u8) -> u32 {
    (SMALLEST * (f32::from(class) / CLASSES_PER_DOUBLING).exp2()).ceil() as u32
}

/// A picture in the size in which it is painted.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    id: Uuid,
    class: u8,
    data: &'a dyn Fn() -> Arc<[u8]>,
    pixels: (u32, u32),
}

/// How many pictures are ready to be painted in every size asked for.
#[cfg(test)]
pub(crate) fn ready(ctx: &Context) -> usize {
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    let mut pictures = shared.0.lock().unwrap();
    pictures.take_in(ctx);
    let mut all: HashMap<Uuid, bool> = HashMap::new();
    for ((id, _), known) in &pictures.known {
        *all.entry(*id).or_insert(true) &= matches!(known, Known::Ready { .. });
    }
    all.values().filter(|ready| **ready).count()
}

/// The same for a picture of the project.
fn texture_of(ctx: &Context, picture: &Picture, size: Vec2) -> Option<TextureId> {
    texture(ctx, picture.id().0, picture.data(), (picture.width(), picture.height()), size)
}

/// Whether a picture cannot be shown, so that its place says so.
fn is_broken(ctx: &Context, id: Uuid) -> bool {
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("pictures")).clone());
    shared.0.lock().is_ok_and(|pictures| pictures.known.iter().any(|((of, _), known)| *of == id && matches!(known, Known::Broken)))
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
        match texture_of(ui.ctx(), picture, rect.size()) {
            Some(texture) => {
                let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
                ui.painter().image(texture, rect, whole, Color32::WHITE);
            }
            None => {
                ui.painter().rect_filled(rect, 3.0, ui.visuals().faint_bg_color);
                if is_broken(ui.ctx(), picture.id().0) {
                    let side = rect.size().min_elem().min(20.0);
                    paint_icon(ui, Icon::Warning, Rect::from_center_size(rect.center(), vec2(side, side)), ui.visuals().warn_fg_color);
                }
            }
        }
    }
    response
}

/// What all painters of a window share.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Pictures>>);

struct Pictures {
    /// By picture and class of size.
    known: HashMap<(Uuid, u8), Known>,
    background: Background,
}

enum Known {
    /// On its way, after this many failed jobs.
    Coming(Pending<Option<Pixels>>, u8),
    /// So many jobs have failed without saying anything about the picture: it is tried again.
    Failed(u8),
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
        for ((id, _), known) in &mut self.known {
            let Known::Coming(pending, failed) = known else { continue };
            match pending.take() {
                None => coming += 1,
                Some(Ok(Some(pixels))) => *known = Known::ready(ctx, *id, &pixels),
                Some(Ok(None)) => *known = Known::Broken,
                Some(Err(_)) if *failed >= RETRIES => *known = Known::Broken,
                Some(Err(_)) => *known = Known::Failed(*failed + 1),
            }
        }
        coming
    }

    fn get(&mut self, ctx: &Context, wanted: Wanted<'_>) -> Option<TextureId> {
        let coming = self.take_in(ctx);
        let frame = ctx.cumulative_frame_nr();
        let failed = match self.known.get_mut(&(wanted.id, wanted.class)) {
            Some(Known::Ready { texture, painted }) => {
                *painted = frame;
                return Some(texture.id());
            }
            Some(Known::Broken) => return None,
            Some(Known::Coming(..)) => None,
            Some(Known::Failed(failed)) => Some(*failed),
            None => Some(0),
        };
        if let Some(failed) = failed.filter(|_| coming < AT_ONCE) {
            self.make_room(frame);
            self.begin(&wanted, failed);
        }
        // Until it comes, the nearest size that is there: the larger one of two.
        let there = self.known.iter_mut().filter(|((id, _), _)| *id == wanted.id);
        let there = there.filter_map(|((_, class), known)| match known {
            Known::Ready { texture, painted } => Some((*class, texture, painted)),
            Known::Coming(..) | Known::Failed(_) | Known::Broken => None,
        });
        let (_, texture, painted) = there.min_by_key(|(class, ..)| (class.abs_diff(wanted.class), u8::MAX - class))?;
        *painted = frame;
        Some(texture.id())
    }

    fn begin(&mut self, wanted: &Wanted<'_>, failed: u8) {
        let (data, pixels, longest) = ((wanted.data)(), wanted.pixels, longest(wanted.class));
        let decode = self.background.start("picture", move |_| Pixels::decode(&data, pixels, Some(longest)));
        self.known.insert((wanted.id, wanted.class), Known::Coming(decode, failed));
    }

    fn make_room(&mut self, frame: u64) {
        if self.known.len() >= MANY {
            self.known.retain(|_, known| match known {
                Known::Ready { painted, .. } => frame.saturating_sub(*painted) < WHILE,
                Known::Coming(..) | Known::Failed(_) | Known::Broken => true,
            });
        }
    }
}

impl Known {
    fn ready(ctx: &Context, id: Uuid, pixels: &Pixels) -> Self {
        let size = [pixels.width as usize, pixels.height as usize];
        let image = ColorImage::from_rgba_unmultiplied(size, &pixels.rgba);
        // It is already as small as it is painted: smaller ones made of it would only blur thin letters.
        Self::Ready { texture: ctx.load_texture(id.to_string(), image, TextureOptions::LINEAR), painted: ctx.cumulative_frame_nr() }
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

    const SIZE: Vec2 = vec2(60.0, 40.0);

    #[test]
    fn each_size_on_the_screen_gets_its_own_pixels_and_until_then_the_nearest_ones() {
        let (ctx, background) = pictures();
        let photo = Picture::photo();
        let pixels = |texture: TextureId| ctx.tex_manager().read().meta(texture).unwrap().size;
        let _ = texture_of(&ctx, &photo, SIZE);
        background.settle();
        let first = texture_of(&ctx, &photo, SIZE).unwrap();
        assert_eq!(pixels(first), [64, 43], "a little larger than it is painted, never much");
        assert_eq!(texture_of(&ctx, &photo, SIZE * 1.05), Some(first));
        assert_eq!(texture_of(&ctx, &photo, SIZE / 2.0), Some(first), "until the smaller one comes");
        background.settle();
        let second = texture_of(&ctx, &photo, SIZE / 2.0).unwrap();
        assert_eq!(pixels(second), [32, 21]);
        assert_eq!(texture_of(&ctx, &photo, SIZE), Some(first), "both stay");
        let _ = texture_of(&ctx, &photo, SIZE * 20.0);
        background.settle();
        assert_eq!(pixels(texture_of(&ctx, &photo, SIZE * 20.0).unwrap()), [90, 60], "never more than there are");
    }

    #[test]
    fn a_picture_is_decoded_once_and_one_that_is_damaged_never_comes() {
        let (ctx, background) = pictures();
        let picture = Picture::photo();
        assert_eq!(texture_of(&ctx, &picture, SIZE), None, "nobody waits for it");
        background.settle();
        let texture = texture_of(&ctx, &picture, SIZE).unwrap();
        assert_eq!(texture_of(&ctx, &picture, SIZE), Some(texture));
        let logo = Picture::logo();
        let damaged = Picture::new(logo.data()[..logo.data().len() / 2].to_vec()).unwrap();
        for _ in 0..3 {
            assert_eq!(texture_of(&ctx, &damaged, SIZE), None);
            background.settle();
        }
    }

    #[test]
    fn a_picture_whose_decoding_crashes_is_tried_again_a_few_times_and_then_left_out_and_the_others_come() {
        let (ctx, background) = pictures();
        let (photo, logo) = (Picture::photo(), Picture::logo());
        background.panic_in(Some("picture"));
        assert_eq!(texture_of(&ctx, &photo, SIZE), None);
        background.settle();
        background.panic_in(None);
        assert_eq!(texture_of(&ctx, &photo, SIZE), None, "it is tried again");
        background.settle();
        assert!(texture_of(&ctx, &photo, SIZE).is_some());
        background.panic_in(Some("picture"));
        for _ in 0..=RETRIES {
            assert_eq!(texture_of(&ctx, &logo, SIZE), None);
            background.settle();
        }
        background.panic_in(None);
        assert_eq!(texture_of(&ctx, &logo, SIZE), None, "it is not tried for ever");
        assert!(is_broken(&ctx, logo.id().0) && !is_broken(&ctx, photo.id().0));
        background.settle();
        assert_eq!(texture_of(&ctx, &logo, SIZE), None);
        assert!(texture_of(&ctx, &photo, SIZE).is_some());
    }
}
