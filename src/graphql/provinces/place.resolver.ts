import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readText } from '../../answer/question.js';
import { placesNow } from '../../registry/address.js';
import { becameWhat, findPlaces } from '../../registry/find-places.js';
import type { PlaceView } from '../../registry/place.model.js';
import { asLast, type ProvinceView } from '../../registry/province.model.js';
import { contains, dayGiven, today } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import { PageArgs, pageOfList, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { PlaceConnection, PlaceType } from './place.type.js';
import { ProvinceType } from './province.type.js';

const OF_PLACES = { name: 'Place', keyOf: ({ key }: PlaceView): string => key };
const AS_OF = { nullable: true, description: 'Only those that stand on the date; places of any time by default.' };

@Resolver(() => PlaceType)
export class PlaceResolver {
  @Query(() => PlaceConnection, {
    description:
      'The communes and former districts that a text may mean, in any usual spelling, such as `Q.1`, `huyện Củ Chi` or `Châu Thành, Long An`; where none is called so, those whose name begins so. Those of today come first.',
  })
  async places(
    @Arg('text', () => String, { description: 'A name, alone or with its kind, district and province.' }) text: string,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PlaceView>> {
    const { reference } = await context.registry();
    return pageOfList(findPlaces(reference, readText(text), dayGiven(asOf)), page, OF_PLACES);
  }

  @FieldResolver(() => TextType)
  name(@Root() { name }: PlaceView): Text {
    return { vi: name, en: name };
  }

  @FieldResolver(() => ProvinceType, { description: 'The province in which it is, or was while it stood, as it was called then.' })
  async province(@Root() place: PlaceView, @Ctx() context: Context): Promise<ProvinceView | undefined> {
    const province = (await context.registry()).reference.provinces.find(({ key }) => key === place.provinceKey);
    return province && asLast(province, place, today());
  }

  @FieldResolver(() => PlaceType, { nullable: true, description: 'The district in which it was; null for districts and from 1 July 2025 on.' })
  async district(@Root() { districtKey }: PlaceView, @Ctx() context: Context): Promise<PlaceView | null> {
    return districtKey === null ? null : ((await context.registry()).reference.places.get(districtKey) ?? null);
  }

  @FieldResolver(() => [PlaceType], { description: 'The communes of today that have its ground; none for one of today, and where it is not known.' })
  async now(@Root() place: PlaceView, @Ctx() context: Context): Promise<PlaceView[]> {
    return placesNow((await context.registry()).reference, place);
  }

  @FieldResolver(() => TextType, { nullable: true, description: 'The same in a sentence; null where `now` is empty.' })
  async becameWhat(@Root() place: PlaceView, @Ctx() context: Context): Promise<Text | null> {
    return becameWhat((await context.registry()).reference, place);
  }
}

@Resolver(() => ProvinceType)
export class ProvincePlacesResolver {
  @FieldResolver(() => PlaceConnection, { description: 'Its communes, and until 1 July 2025 its districts, in the order of their codes.' })
  async places(
    @Root() { key }: ProvinceView,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PlaceView>> {
    const day = dayGiven(asOf);
    const { places } = (await context.registry()).reference;
    const own = places.all.filter((place) => place.provinceKey === key && (day === null || contains(place, day)));
    return pageOfList(own, page, OF_PLACES);
  }
}
